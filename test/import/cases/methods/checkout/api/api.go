package api

import "context"

// Common is what every process has.
type Common interface {
	Version(context.Context) (string, error) //perm:read
	// A comment with // perm:admin in it does not count.
	Stop(context.Context) error //perm:admin
}

type Node interface {
	Common

	Head(context.Context) (uint64, error) //perm:read retry:true

	/* A block comment. */
	Wait(ctx context.Context, height uint64) (ok bool, err error) //perm:sign

	Raw(context.Context, any) (uint64, error) //perm:write
	Untagged(context.Context) error
}
