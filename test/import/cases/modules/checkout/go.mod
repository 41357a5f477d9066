module example.com/node

require (
	example.com/checked/out v1.2.3
	example.com/vendored/away v0.1.0
	example.com/Cached/v2 v2.0.0
)
