package api

import "example.com/far/away"

type Holder struct {
	Here  uint64
	There *away.Thing
}

type Node interface {
	Get() (Holder, error)       //perm:read
	Map() (map[away.Thing]bool, error) //perm:read
}
