package out

type Thing struct{ Out bool }
