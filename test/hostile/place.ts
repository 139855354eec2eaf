// What is not a file of declarations at all.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { estate, put, team, type Hostile } from './case.ts';

const odd = (name: string, file: string, make: (dir: string) => void, rule = 'file', possible = true): Hostile => ({
  name, possible, expect: { file, line: 1, column: 1, rule },
  write(dir) {
    put(dir, 'estate.yaml', estate);
    make(dir);
  },
});

export const wrongPlace: readonly Hostile[] = [
  odd('a symbolic link out of the tree', 'passwd.yaml', (dir) => symlinkSync('/etc/passwd', join(dir, 'passwd.yaml'))),
  odd('a symbolic link inside the tree', 'again.yaml', (dir) => symlinkSync('estate.yaml', join(dir, 'again.yaml'))),
  odd('a symbolic link to nothing', 'gone.yml', (dir) => symlinkSync('nothing', join(dir, 'gone.yml'))),
  odd('a symbolic link to itself', 'self.yaml', (dir) => symlinkSync('self.yaml', join(dir, 'self.yaml'))),
  odd('a symbolic link to a folder', 'more', (dir) => symlinkSync('/etc', join(dir, 'more'))),
  odd('a symbolic link to the folder above', 'loop', (dir) => symlinkSync('.', join(dir, 'loop'))),
  odd('a pipe', 'pipe.yaml', (dir) => execFileSync('mkfifo', [join(dir, 'pipe.yaml')])),
  odd('an endless device', 'zero.yaml', (dir) => symlinkSync('/dev/zero', join(dir, 'zero.yaml'))),
  odd('a folder with the name of a file', 'x.yaml', (dir) => mkdirSync(join(dir, 'x.yaml'))),
  odd('a file that may not be read', 'secret.yaml', (dir) => {
    put(dir, 'secret.yaml', `${team}  members: {}\n`);
    chmodSync(join(dir, 'secret.yaml'), 0o000);
  }, 'file', process.getuid?.() !== 0),
  odd('a name with a terminal escape', '\u001b[31m.yaml', (dir) => put(dir, '\u001b[31m.yaml', ''), 'yaml'),
  odd('a name with a line feed', 'a\nb.yaml', (dir) => put(dir, 'a\nb.yaml', ''), 'yaml'),
];
