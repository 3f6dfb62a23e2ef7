interface Props {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** How many of each kind, each with a shape of its own. */
export function Findings({ errors, warnings, infos }: Props) {
  if (errors + warnings + infos === 0) return <span className="state state-done">✓ 没有问题</span>
  return (
    <span className="findings">
      {errors > 0 && <span className="state state-overdue">▲ {errors} 处错误</span>}
      {warnings > 0 && <span className="state state-dueSoon">◆ {warnings} 处警告</span>}
      {infos > 0 && <span className="state">○ {infos} 处提示</span>}
    </span>
  )
}
