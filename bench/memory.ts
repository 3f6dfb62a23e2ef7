import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchOptions, median, type Section, verdict } from './harness.ts'
import type { InputFile, InputFormat } from './inputs.ts'

/** Resident memory of the reading process after so many files, in MB. */
interface MemorySample {
  readonly files: number
  readonly rss: number
}

/** The second half may lie this much above the first, in MB, and still be called flat. */
const FLAT = 30

/** Reads many files, all formats in turn, in a fresh process, and watches its memory. */
export async function measureMemory(
  batches: Readonly<Record<InputFormat, readonly InputFile[]>>,
  { quick }: BenchOptions,
): Promise<Section> {
  const files = quick ? 400 : 2000
  const samples = await inFolder(batches, (folder) => sampled(folder, files))
  const shown = samples.filter(({ files: at }) => at % (files / 5) === 0)
  const half = (from: number, to: number) =>
    median(samples.filter((sample) => sample.files > from && sample.files <= to).map((sample) => sample.rss))
  const [first, second] = [half(files * 0.4, files * 0.7), half(files * 0.7, files)]
  return {
    title: `内存（连续读 ${files} 份，四种格式轮流，一个进程，常驻内存 MB）`,
    header: ['读完份数', ...shown.map((sample) => String(sample.files)), '前半中位', '后半中位', '指标', ''],
    rows: [
      [
        '常驻内存',
        ...shown.map((sample) => sample.rss.toFixed(0)),
        first.toFixed(0),
        second.toFixed(0),
        '持平',
        verdict(second - first <= FLAT),
      ],
    ],
    notes: [`前半：第 40 % 到 70 %，后半：第 70 % 起，此前是引擎撑开内存的热身；后半高出不超过 ${FLAT} MB 算持平。`],
  }
}

/** The reading process gets the files from disk: what wrote them must not count. */
async function inFolder<T>(
  batches: Readonly<Record<InputFormat, readonly InputFile[]>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  try {
    for (const file of Object.values(batches).flat()) writeFileSync(join(folder, file.name), file.bytes)
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sampled(folder: string, files: number): Promise<readonly MemorySample[]> {
  const samples: MemorySample[] = []
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./memory-child.ts', import.meta.url), [folder, String(files)])
    child.on('message', (sample: MemorySample) => samples.push(sample))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve(samples) : reject(new Error(`memory child: exit ${code}`))))
  })
}
