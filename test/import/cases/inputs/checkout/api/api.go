package api

type Same struct{ Value uint64 }

type Message struct {
	To    string
	Value uint64
	Same  Same
	Next  *Message
}

type Options struct {
	Limit uint64
}

type Node interface {
	Get() (*Message, error)                   //perm:read
	Push(msg Message, opts Options) (Same, error) //perm:write
}
