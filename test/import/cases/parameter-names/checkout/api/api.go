package api

import "context"

type Key string

type Node interface {
	Named(ctx context.Context, addr, other string, tsk Key) error //perm:read
	Unnamed(context.Context, string, Key) error                  //perm:read
	Blank(_ context.Context, _ string) error                     //perm:read
}

type Gateway interface {
	Named(context.Context, string, string, Key) error
	Unnamed(context.Context, string) error
}
