package old

type Info struct{ Old bool }

type Same struct{ Value uint64 }
