package api

import "context"

type Change struct{ Height uint64 }

type Node interface {
	Notify(context.Context) (<-chan []*Change, error) //perm:read
	Closing(context.Context) (<-chan struct{}, error) //perm:read
	Subscribe(ctx context.Context, kind string) (string, error) //perm:read
}
