package api

type Number uint64

type Inner struct {
	Same  string
	Own   string
	Clash string
}

type Second struct {
	Clash string
	Deep  *Inner
}

type Outer struct {
	Inner
	*Second
	Number
	Named Inner `json:"named"`
	Same  bool
}

type Node interface {
	Get() (Outer, error) //perm:read
}
