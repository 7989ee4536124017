//go:build tools

// Package tools pins what the tests build through the Go module proxy: crictl, the conformance suite, and the
// runc and shim of the "current" lane, with containerd as the peer of the bench. build.mjs builds them.
package tools

import (
	_ "github.com/containerd/containerd/v2/cmd/containerd"
	_ "github.com/containerd/containerd/v2/cmd/containerd-shim-runc-v2"
	_ "github.com/containerd/nri/pkg/stub"
	_ "github.com/opencontainers/runc"
	_ "sigs.k8s.io/cri-tools/cmd/crictl"
	// critest is a test binary: what its test file imports has to be named here to be pinned.
	_ "sigs.k8s.io/cri-tools/pkg/benchmark"
	_ "sigs.k8s.io/cri-tools/pkg/validate"
)
