package api

type Self uint64

func (s *Self) MarshalText() ([]byte, error) { return nil, nil }

type Reads uint64

func (r *Reads) UnmarshalJSON(text []byte) error { return nil }

type Embeds struct {
	Self
}

type Node interface {
	Get() (Self, error)       //perm:read
	Arrives() (Reads, error)  //perm:read
	Sent(reads Reads) error   //perm:read
	Within() (Embeds, error)  //perm:read
}
