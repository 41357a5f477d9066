package api

type Tagged struct {
	Plain    string
	Renamed  string   `json:"other"`
	Skipped  string   `json:"-"`
	Dash     string   `json:"-,"`
	Left     string   `json:",omitempty"`
	LeftList []string `json:"leftList,omitempty"`
	Zero     *Tagged  `json:"zero,omitzero"`
	Quoted   int64    `json:",string"`
	Foreign  string   `yaml:"foreign"`
	hidden   string
	A, B     uint64
}

type Node interface {
	Get() (*Tagged, error) //perm:read
}
