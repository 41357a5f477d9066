package away

type Thing struct{ Away bool }
