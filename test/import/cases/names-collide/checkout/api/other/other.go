package other

type Same struct{ Value uint64 }
