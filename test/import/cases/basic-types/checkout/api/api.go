package api

import "context"

const Width = 2 + 1

type Name string

type Height int64

type Everything struct {
	Text     string
	Truth    bool
	Small    int8
	Signed   int64
	Unsigned uint32
	Ratio    float64
	Raw      []byte
	List     []Height
	ByText   map[string]uint64
	ByNumber map[Height]bool
	Fixed    [Width]uint16
	Bytes    [4]byte
	Empty    struct{}
	Anything interface{}
	Other    any
	Maybe    *Name
}

type Node interface {
	All(context.Context) (Everything, error) //perm:read
	Nothing(context.Context) error           //perm:read
}
