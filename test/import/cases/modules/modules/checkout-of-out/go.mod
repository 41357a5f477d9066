module example.com/checked/out
