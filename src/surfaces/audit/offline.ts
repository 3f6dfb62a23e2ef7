import { readFile } from 'node:fs/promises'

/** Names of the files of an export. */
export const EXPORT_FILES = {
  entries: 'audit.jsonl',
  heads: 'audit-heads.jsonl',
  verifier: 'verify.mjs',
  notes: '核验说明.txt',
} as const

/** The program that checks an export on a computer that has nothing but Node. */
export const offlineVerifier = (): Promise<string> => readFile(new URL('verify.mjs', import.meta.url), 'utf8')

export const exportNotes = (): string => `审计记录的离线核验

本文件夹：
  ${EXPORT_FILES.entries}        导出的审计记录，一行一条
  ${EXPORT_FILES.verifier}          核验程序，是可以阅读的文本，只需要 Node.js 18 以上，不联网
  ${EXPORT_FILES.heads}  导出时附带的链尾副本（平时留存在别处的那一份更可靠）

核验：
  node ${EXPORT_FILES.verifier} ${EXPORT_FILES.entries} --heads 平时留存的链尾文件

结果：
  退出码 0 为完整，1 为发现改动、删除、插入或次序错乱（逐条指出机关和编号），2 为不能核验。

能证明什么：留存的链尾以前的每一条记录都没有被改动、删除、插入或调换次序。
不能证明什么：最后一次留存链尾以后的记录，能够写数据库的人可以整体改写；随导出附带的链尾副本，
只有与另外保管的一份相同才可作为依据。
`
