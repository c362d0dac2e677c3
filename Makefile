# make run and make test do all of their own set-up on a fresh machine; see Scripts/setup. V=1 shows what they do.
SHELL := /bin/bash
.DEFAULT_GOAL := help
SETS ?=
SECONDS ?= 60
PARALLAX_DATA ?= ../shared/data
SEED ?= 1
.PHONY: help run test build bench parity floors examples planted compare-extraction compare-times fuzz format lint clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 14

run: ## reads the articles in Examples
	@Scripts/setup program models
	@Scripts/show-examples

test: ## all tests
	@Scripts/setup tests models
	@Scripts/run-tests

build: ## the program in release mode, .build/release/parallax
	@Scripts/setup everything

bench: ## speed and memory, compared with spaCy and ONNX Runtime
	@Scripts/setup everything models python
	@Scripts/bench/run

parity: ## agreement with spaCy, Hugging Face and ONNX Runtime
	@Scripts/setup everything models python
	@Scripts/parity/run

floors: ## what each stage must reach on the development sets in PARALLAX_DATA
	@Scripts/setup everything models
	@.build/release/parallax-evaluate floors all $(PARALLAX_DATA)

examples: ## what of Examples/truth.json the account of Examples has
	@Scripts/setup program models python
	@.build/release/parallax report Examples --out .build/examples.json
	@python3 Examples/score.py .build/examples.json

planted: ## known changes planted in copies of stories, and which are told: SEED=1, stories-basil in PARALLAX_DATA
	@Scripts/setup everything models
	@.build/release/parallax-evaluate planted $(PARALLAX_DATA)/stories-basil --seed $(SEED)

compare-extraction: ## extraction beside trafilatura and resiliparse: SETS='folder folder'
	@Scripts/setup program python
	@Scripts/compare-extraction $(SETS)

compare-times: ## times beside HeidelTime: SETS='folder folder'
	@Scripts/setup everything models python
	@Scripts/compare-times $(SETS)

fuzz: ## feeds hostile pages and archives to what reads them: SECONDS=60 each
	@FUZZ_SECONDS=$(SECONDS) Scripts/fuzz

format: ## puts the Swift code into the project's form
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

lint: ## the form of the code, and the syntax of the scripts
	@Scripts/lint

clean: ## removes what was built; the models stay
	@rm -rf .build .cache
