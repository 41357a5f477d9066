package states

type State string

const (
	None    State = ""
	Ready   State = "ready"
	Waiting State = "waiting"
)
