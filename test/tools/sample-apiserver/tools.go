//go:build tools

// Package tools pins the API server that Kubernetes' conformance suite has a cluster aggregate.
package tools

import _ "k8s.io/sample-apiserver"
