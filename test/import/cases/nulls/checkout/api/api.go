package api

type Item struct {
	List  []string
	Ptr   *Item
	Made  []string
	Items []*Item
}

type Node interface {
	One() (*Item, error)             //perm:read
	Maybe() (*Item, error)           //perm:read
	List() ([]*Item, error)          //perm:read
	Made() ([]Item, error)           //perm:read
	Lists() (map[string][]int, error) //perm:read
	Send(list []string, ptr *uint64) error //perm:write
}
