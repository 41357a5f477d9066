package api

import (
	"example.com/node/api/old"
	renamed "example.com/node/api/other"
)

type Info struct{ New bool }

type Shared = renamed.Same

type Node interface {
	New() (Info, error)      //perm:read
	Old() (old.Info, error)  //perm:read
	Alias() (Shared, error)  //perm:read
	Same() (old.Same, error) //perm:read
}
