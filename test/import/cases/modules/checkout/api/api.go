package api

import (
	cached "example.com/Cached/v2/deep"
	"example.com/checked/out"
	"example.com/vendored/away"
)

type Node interface {
	Out() (out.Thing, error)       //perm:read
	Away() (away.Thing, error)     //perm:read
	Cached() (cached.Thing, error) //perm:read
}
