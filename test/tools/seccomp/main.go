// Prints containerd's default seccomp profile as JSON, by the capability that a container holds: none, and each that the
// arguments name. So the tests of crisp's own profile have the field's newest to compare with, read as data.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/containerd/containerd/v2/contrib/seccomp"
	"github.com/opencontainers/runtime-spec/specs-go"
)

func profile(capabilities ...string) *specs.LinuxSeccomp {
	process := &specs.Process{Capabilities: &specs.LinuxCapabilities{Bounding: capabilities}}
	return seccomp.DefaultProfile(&specs.Spec{Linux: &specs.Linux{}, Process: process})
}

func main() {
	profiles := map[string]*specs.LinuxSeccomp{"": profile()}
	for _, capability := range os.Args[1:] {
		profiles[capability] = profile(capability)
	}
	if err := json.NewEncoder(os.Stdout).Encode(profiles); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
