package own

type Self struct{ hidden uint64 }

func (s Self) MarshalJSON() ([]byte, error) { return nil, nil }

type Plain struct{ Value uint64 }

func (p *Plain) MarshalJSON() ([]byte, error) { return nil, nil }
