package api

type Node interface {
	Head() (uint64, error) //perm:read
}
