package api

type Node interface {
	// Head is the newest height.
	// It rises.
	Head() (uint64, error) //perm:read

	Quiet() error //perm:read
}
