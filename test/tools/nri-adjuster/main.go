// A plugin over NRI's own stub that asks for what its configuration says: that comes with a flag where it connects by
// itself, and from the runtime where the runtime starts it. It prints a line of JSON for each call.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/containerd/nri/pkg/api"
	"github.com/containerd/nri/pkg/stub"
	"google.golang.org/protobuf/encoding/protojson"
)

var (
	socket = flag.String("socket", "", "where the runtime listens for plugins; empty: the runtime has started it")
	index  = flag.String("index", "10", "two digits: plugins are called in their order")
	config = flag.String("config", "", "as the runtime would hand it over")
)

type configuration struct {
	// the file that the lines go to, as nobody reads the output of a plugin that the runtime has started
	Log string `json:"log"`
	// a ContainerAdjustment of NRI
	Adjust json.RawMessage `json:"adjust"`
	// so many more mounts
	Mounts int `json:"mounts"`
	// the length of one more annotation
	AnnotationBytes int `json:"annotationBytes"`
}

type plugin struct {
	configuration
	out io.Writer
}

// told is one call.
type told struct {
	Call       string   `json:"call"`
	ID         string   `json:"id"`
	PID        int      `json:"pid,omitempty"`
	Pods       []string `json:"pods,omitempty"`
	Containers []string `json:"containers,omitempty"`
}

func main() {
	flag.Parse()
	p := &plugin{out: os.Stdout}
	err := p.take(*config)
	var options []stub.Option
	if *socket != "" {
		options = []stub.Option{stub.WithPluginName("adjuster"), stub.WithPluginIdx(*index), stub.WithSocketPath(*socket)}
	}
	var s stub.Stub
	if err == nil {
		s, err = stub.New(p, options...)
	}
	if err == nil {
		err = s.Run(context.Background())
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func (p *plugin) take(text string) error {
	if text == "" {
		return nil
	}
	if err := json.Unmarshal([]byte(text), &p.configuration); err != nil {
		return err
	}
	if p.Log == "" {
		return nil
	}
	file, err := os.OpenFile(p.Log, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	p.out = file
	return err
}

func (p *plugin) say(line told) {
	text, _ := json.Marshal(line)
	fmt.Fprintln(p.out, string(text))
}

func (p *plugin) Configure(_ context.Context, text, _, _ string) (api.EventMask, error) {
	err := p.take(text)
	p.say(told{Call: "Configure", ID: os.Getenv(api.PluginIdxEnvVar) + "-" + os.Getenv(api.PluginNameEnvVar), PID: os.Getpid()})
	return 0, err
}

func (p *plugin) Synchronize(_ context.Context, pods []*api.PodSandbox, containers []*api.Container) ([]*api.ContainerUpdate, error) {
	line := told{Call: "Synchronize"}
	for _, pod := range pods {
		line.Pods = append(line.Pods, pod.GetId())
	}
	for _, container := range containers {
		line.Containers = append(line.Containers, container.GetId())
	}
	p.say(line)
	return nil, nil
}

func (p *plugin) CreateContainer(_ context.Context, _ *api.PodSandbox, c *api.Container) (*api.ContainerAdjustment, []*api.ContainerUpdate, error) {
	p.say(told{Call: "CreateContainer", ID: c.GetId()})
	adjust := &api.ContainerAdjustment{}
	if len(p.Adjust) > 0 {
		if err := protojson.Unmarshal(p.Adjust, adjust); err != nil {
			return nil, nil, err
		}
	}
	for i := range p.Mounts {
		adjust.AddMount(&api.Mount{Destination: fmt.Sprintf("/m/%d", i), Type: "tmpfs", Source: "tmpfs"})
	}
	if p.AnnotationBytes > 0 {
		adjust.AddAnnotation("nri.test/long", strings.Repeat("x", p.AnnotationBytes))
	}
	return adjust, nil, nil
}

func (p *plugin) StopContainer(_ context.Context, _ *api.PodSandbox, c *api.Container) ([]*api.ContainerUpdate, error) {
	p.say(told{Call: "StopContainer", ID: c.GetId()})
	return nil, nil
}
