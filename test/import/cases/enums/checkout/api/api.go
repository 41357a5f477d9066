package api

import "example.com/node/api/states"

type Stage int

const (
	StageIdle Stage = iota
	StageBusy
	_
	StageDone
	unrelated = "text"
)

type Flag uint64

const (
	First  = Flag(1 << iota)
	Second = Flag(1 << 1)
	Last   Flag = 0x10
)

type State string

type Kind string

type All struct {
	Stage Stage
	Flag  Flag
	State State
	Kind  Kind
	Free  string
}

var _ = states.Ready

type Node interface {
	Get() (All, error) //perm:read
}
