package api

type Node interface {
	Add(a, b uint64) (uint64, error) //perm:read
	Stop() error                     //perm:admin
	Watch() (<-chan uint64, error)   //perm:read
}
