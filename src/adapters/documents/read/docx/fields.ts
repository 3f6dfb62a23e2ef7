/**
 * Complex fields: between `begin` and `separate` stands an instruction, then its printed result. Tables of contents are left
 * out whole: they repeat every heading.
 */
export function fieldState() {
  const open: { instruction: string; separated: boolean }[] = []
  return {
    change: (type: string | undefined): void => {
      const top = open.at(-1)
      if (type === 'begin') open.push({ instruction: '', separated: false })
      else if (type === 'separate' && top) top.separated = true
      else if (type === 'end') open.pop()
    },
    instruct: (text: string): void => {
      const top = open.at(-1)
      if (top && top.instruction.length < 64) top.instruction += text
    },
    /** Whether what stands here is printed. */
    isPrinted: (): boolean => open.every((field) => field.separated && !/^\s*TOC\b/.test(field.instruction)),
  }
}

export type FieldState = ReturnType<typeof fieldState>
