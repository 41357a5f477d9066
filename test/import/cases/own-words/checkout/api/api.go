package api

type Thing struct {
	Size  uint64
	Other *Thing
}

type Node interface {
	Get(size uint64) (Thing, error)   //perm:read
	Set(thing Thing, size uint64) error //perm:write
}
