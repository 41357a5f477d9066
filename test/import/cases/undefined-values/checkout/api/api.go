package api

import "example.com/node/ids"

type Holder struct {
	Always ids.Cid
	Maybe  ids.Cid
	Owner  ids.Address
	Worker ids.Address
}

type Node interface {
	Get() (Holder, error)                         //perm:read
	Made() (ids.Cid, error)                       //perm:read
	Default() (ids.Address, error)                //perm:read
	Look(key ids.Key, owner ids.Address) error    //perm:read
	Head(key ids.Key) error                       //perm:read
	Set(height uint64, key ids.Key) error         //perm:read
}
