package deep

type Thing struct{ Cached bool }
