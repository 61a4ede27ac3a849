// Judges proofs and notes with Go's sumdb packages.
//
//	main FOLDER
//
// Reads proofs.txt and notes.txt of the folder, prints a line for each wrong verdict and the
// counts.
package main

import (
	"bufio"
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
