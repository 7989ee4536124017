// A plugin over NRI's own stub, which does one thing to every container: what it is, and what it is to do, flags say.
// Its "logger" prints a line of JSON for each call; "faulty" fails, hangs or dies once a container is created.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math"
	"os"

	"github.com/containerd/nri/pkg/api"
	"github.com/containerd/nri/pkg/stub"
)

var (
	socket = flag.String("socket", "", "where the runtime listens for plugins")
	index  = flag.String("index", "10", "two digits: plugins are called in their order")
	mode   = flag.String("mode", "logger", "logger, devices, hooks, rlimits, mounts, resources, seccomp or faulty")
	path   = flag.String("path", "", "of hooks: the file that is written; of mounts: the folder that is mounted")
	fault  = flag.String("fault", "", "of faulty: fail, hang or die")
)

func main() {
	flag.Parse()
	var plugin any = &adjuster{}
	if *mode == "logger" {
		plugin = &logger{}
	}
	s, err := stub.New(plugin, stub.WithPluginName(*mode), stub.WithPluginIdx(*index), stub.WithSocketPath(*socket))
	if err == nil {
		err = s.Run(context.Background())
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func say(call, id string) {
	line, _ := json.Marshal(map[string]string{"call": call, "id": id})
	fmt.Println(string(line))
}

// adjuster changes containers as they are created.
type adjuster struct{}

func (*adjuster) Synchronize(context.Context, []*api.PodSandbox, []*api.Container) ([]*api.ContainerUpdate, error) {
	say("Synchronize", "")
	return nil, nil
}

func (*adjuster) CreateContainer(_ context.Context, _ *api.PodSandbox, c *api.Container) (*api.ContainerAdjustment, []*api.ContainerUpdate, error) {
	a := &api.ContainerAdjustment{}
	switch *mode {
	case "devices":
		a.AddDevice(&api.LinuxDevice{Path: "/dev/nri-zero", Type: "c", Major: 1, Minor: 5, FileMode: api.FileMode(os.FileMode(0o666))})
	case "hooks":
		script := "echo " + c.GetName() + " >> " + *path
		a.AddHooks(&api.Hooks{CreateRuntime: []*api.Hook{{Path: "/bin/sh", Args: []string{"sh", "-c", script}}}})
	case "rlimits":
		a.AddRlimit("RLIMIT_NOFILE", 888, 777)
		a.AddRlimit("RLIMIT_CORE", math.MaxUint64, 0)
	case "mounts":
		a.AddMount(&api.Mount{Destination: "/nri/mount", Type: "bind", Source: *path, Options: []string{"rbind", "ro"}})
		a.AddEnv("NRI_TEST", "set by a plugin")
		a.RemoveEnv("UNWANTED")
		a.AddAnnotation("nri.test/annotation", "here")
	case "resources":
		a.SetLinuxCPUShares(512)
		a.SetLinuxCPUSetCPUs("0")
		a.SetLinuxMemoryLimit(64 << 20)
		a.SetLinuxPidLimits(50)
		score := 500
		a.SetLinuxOomScoreAdj(&score)
	case "seccomp":
		a.SetLinuxSeccompPolicy(&api.LinuxSeccomp{
			DefaultAction: "SCMP_ACT_ALLOW",
			Syscalls: []*api.LinuxSyscall{{Names: []string{"mkdir", "mkdirat"}, Action: "SCMP_ACT_ERRNO", ErrnoRet: api.UInt32(uint32(30))}},
		})
	case "faulty":
		switch *fault {
		case "fail":
			return nil, nil, errors.New("it fails on command")
		case "hang":
			select {}
		case "die":
			os.Exit(0)
		}
	}
	return a, nil, nil
}

// logger is told of everything and changes nothing.
type logger struct{}

func (*logger) Synchronize(context.Context, []*api.PodSandbox, []*api.Container) ([]*api.ContainerUpdate, error) {
	say("Synchronize", "")
	return nil, nil
}

func (*logger) RunPodSandbox(_ context.Context, p *api.PodSandbox) error {
	say("RunPodSandbox", p.GetId())
	return nil
}

func (*logger) StopPodSandbox(_ context.Context, p *api.PodSandbox) error {
	say("StopPodSandbox", p.GetId())
	return nil
}

func (*logger) RemovePodSandbox(_ context.Context, p *api.PodSandbox) error {
	say("RemovePodSandbox", p.GetId())
	return nil
}

func (*logger) CreateContainer(_ context.Context, _ *api.PodSandbox, c *api.Container) (*api.ContainerAdjustment, []*api.ContainerUpdate, error) {
	say("CreateContainer", c.GetId())
	return nil, nil, nil
}

func (*logger) PostCreateContainer(_ context.Context, _ *api.PodSandbox, c *api.Container) error {
	say("PostCreateContainer", c.GetId())
	return nil
}

func (*logger) StartContainer(_ context.Context, _ *api.PodSandbox, c *api.Container) error {
	say("StartContainer", c.GetId())
	return nil
}

func (*logger) PostStartContainer(_ context.Context, _ *api.PodSandbox, c *api.Container) error {
	say("PostStartContainer", c.GetId())
	return nil
}

func (*logger) StopContainer(_ context.Context, _ *api.PodSandbox, c *api.Container) ([]*api.ContainerUpdate, error) {
	say("StopContainer", c.GetId())
	return nil, nil
}

func (*logger) RemoveContainer(_ context.Context, _ *api.PodSandbox, c *api.Container) error {
	say("RemoveContainer", c.GetId())
	return nil
}
