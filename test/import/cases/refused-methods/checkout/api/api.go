package api

type Node interface {
	Unnamed(string, string) error             //perm:read
	Twice(a, b string) error                  //perm:read
	Counted(a string) error                   //perm:read
	Untagged() error
	Pointer(limit *uint64, list []string) error //perm:read
	Many() (uint64, string, error)            //perm:read
	Elsewhere() error                         //perm:read
}
