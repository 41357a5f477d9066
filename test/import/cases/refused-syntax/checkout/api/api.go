package api

type Broken struct {
	Field 12
}

type Node interface {
	Get() (Broken, error) //perm:read
}
