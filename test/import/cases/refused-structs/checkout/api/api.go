package api

type Sent struct{ Value uint64 }

type Listed struct{ Value uint64 }

type Generic[T any] struct{ Value T }

type Odd struct {
	Inline  struct{ Value uint64 }
	Call    func()
	Complex complex128
	Quoted  []string `json:",string"`
	Unknown [N]uint64
	Made    Generic[uint64]
	Events  chan uint64
}

type Empty string

type Node interface {
	Send(sent Sent, listed Listed) error //perm:write
	Get() (Odd, error)                   //perm:read
	Empty() (Empty, error)               //perm:read
}
