// An archive with a simulated MxBuild that a workflow can download, check and run.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a package to the path of `--output`, if the last argument is a file and the options that MxBuild requires are given. */
const program = `#!/usr/bin/env bash
set -eu
for option in "$@"; do
  case "$option" in
    --output=*) output=\${option#*=} ;;
    --java-home=*) home=1 ;;
    --java-exe-path=*) java=1 ;;
    --model-version=*) version=\${option#*=} ;;
  esac
done
test -f "\${!#}" -a "$home$java" = 11
printf 'PK\\003\\004 %s' "$version" > "$output"
`;

/** Creates the archive, and an app for it in the folder of the repository. */
export function createMxBuild(folder: string): { readonly archive: string; readonly sha256: string } {
  const [source, archive] = [join(folder, 'mxbuild'), join(folder, 'mxbuild.tar.gz')];
  mkdirSync(join(source, 'modeler'), { recursive: true });
  writeFileSync(join(source, 'modeler/mxbuild'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'Calculator.mpr'), 'model');
  execFileSync('tar', ['-czf', archive, '-C', source, 'modeler']);
  return { archive, sha256: createHash('sha256').update(readFileSync(archive)).digest('hex') };
}
