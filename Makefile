# `sam build` calls build-LOGICALID for each function and layer of template.yaml.
build-%:
	node_modules/.bin/node dev/bundle.ts $* "$(ARTIFACTS_DIR)"

