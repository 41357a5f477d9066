package api

import (
	"io"

	"example.com/far/away"
	"example.com/node/api/own"
)

type Data = io.Reader

type Node interface {
	Get() (own.Self, error)               //perm:read
	Map() (map[own.Self]away.Id, error)   //perm:read
	Put(data Data, self own.Self) error   //perm:write
	Extended() (own.Plain, error)         //perm:read
}
