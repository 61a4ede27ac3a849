// Judges proofs and notes with Go's sumdb packages.
//
//	main FOLDER
//
// Reads proofs.txt and notes.txt of the folder, prints a line for each wrong verdict and the
// counts.
package main

import (
	"bufio"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	folder := os.Args[1]
	wrong := judge(folder, "proofs.txt", proof)
	wrong += judge(folder, "notes.txt", func(words []string) error { return open(folder, words) })
	if wrong > 0 {
		os.Exit(1)
	}
}

// judge asks about every line of a file: a verdict, then what is judged.
func judge(folder, name string, check func([]string) error) int {
	file, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(2)
	}
	defer file.Close()
	good, bad, wrong := 0, 0, 0
	scanner := bufio.NewScanner(file)
	for scanner.Scan() {
		words := strings.Split(scanner.Text(), " ")
		err := check(words[1:])
		switch {
		case words[0] == "good" && err == nil:
			good++
		case words[0] == "bad" && err != nil:
			bad++
		default:
			wrong++
			fmt.Printf("%s: %s: %v\n", name, scanner.Text(), err)
		}
	}
	fmt.Printf("Go, %s: %d accepted, %d refused, %d wrong\n", name, good, bad, wrong)
	if good == 0 || bad == 0 || scanner.Err() != nil {
		fmt.Println("error: too little was judged")
		os.Exit(2)
	}
	return wrong
}

// proof checks "inclusion SIZE ROOT INDEX LEAF HASH..." or "consistency SIZE ROOT OLD ROOT
// HASH...".
func proof(words []string) error {
	size := number(words[1])
	root := hash(words[2])
	other := number(words[3])
	otherHash := hash(words[4])
	var hashes []tlog.Hash
	for _, word := range words[5:] {
		hashes = append(hashes, hash(word))
	}
	if words[0] == "inclusion" {
		return tlog.CheckRecord(hashes, size, root, other, otherHash)
	}
	return tlog.CheckTree(hashes, size, root, other, otherHash)
}

// open checks "KEY FILE": a note, by one key.
func open(folder string, words []string) error {
	verifier, err := note.NewVerifier(words[0])
	if err != nil {
		verifier, err = cosigner(words[0])
	}
	if err != nil {
		return err
	}
	bytes, err := os.ReadFile(filepath.Join(folder, words[1]))
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(2)
	}
	_, err = note.Open(bytes, note.VerifierList(verifier))
	return err
}

func number(word string) int64 {
	value, err := strconv.ParseInt(word, 10, 64)
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(2)
	}
	return value
}

func hash(word string) tlog.Hash {
	value, err := tlog.ParseHash(word)
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(2)
	}
	return value
}

// witness is the verifier of a cosignature, which sumdb/note does not know: written from
// c2sp.org/tlog-cosignature.
type witness struct {
	name string
	id   uint32
	key  ed25519.PublicKey
}

func (w witness) Name() string    { return w.name }
func (w witness) KeyHash() uint32 { return w.id }

func (w witness) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(signature)
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, text)
	return time < 1<<63 && ed25519.Verify(w.key, []byte(message), signature[8:])
}

// cosigner reads the verifier key of a witness.
func cosigner(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("no key")
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 1+ed25519.PublicKeySize || key[0] != 4 {
		return nil, errors.New("no key of a witness")
	}
	hash := sha256.Sum256([]byte(parts[0] + "\n" + string(key)))
	id := binary.BigEndian.Uint32(hash[:])
	if fmt.Sprintf("%08x", id) != parts[1] {
		return nil, errors.New("the id of another key")
	}
	return witness{parts[0], id, key[1:]}, nil
}
