package api

type Version uint32

func newVer(major, minor, patch uint8) Version {
	return Version(uint32(major)<<16 | uint32(minor)<<8 | uint32(patch))
}

var (
	NodeVersion   = newVer(2, 3, 0)
	WorkerVersion = newVer(1, 7, 0)
)

type Info struct{ Version Version }

type Node interface {
	Version() (Info, error) //perm:read
}

type Worker interface {
	Version() (Version, error) //perm:admin
}
