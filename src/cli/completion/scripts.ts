/** The scripts that tell a shell to ask `stringer complete` what may stand at the cursor, by the shell's name. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/**
 * Bash inserts a candidate as it stands, so the script quotes it for the quotation that the word at the cursor is in.
 * A name comes from an article: nothing in it may end its quotation or be expanded.
 */
const BASH = `# stringer: completion for bash. Put this into ~/.bashrc:
#   eval "$(stringer completion bash)"
_stringer() {
  local current="\${COMP_WORDS[COMP_CWORD]}" value description quote="'"
  COMPREPLY=()
  while IFS=$'\\t' read -r value description; do
    case $current in
      \\"*)
        value=\${value//\\\\/\\\\\\\\}
        value=\${value//\\"/\\\\\\"}
        value=\${value//\\$/\\\\\\$}
        value=\${value//\\\`/\\\\\\\`}
        value=\${value//!/\\"$quote!$quote\\"}
        ;;
      \\'*) value=\${value//$quote/$quote\\\\$quote$quote} ;;
      *) printf -v value %q "$value" ;;
    esac
    COMPREPLY+=("$value")
  done < <(stringer complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _stringer stringer
`;

const ZSH = `#compdef stringer
# stringer: completion for zsh. Put this into ~/.zshrc, after compinit:
#   eval "$(stringer completion zsh)"
_stringer() {
  local -a values described
  local line
  for line in "\${(@f)$(stringer complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -z $line ]] && continue
    values+=("\${line%%$'\\t'*}")
    described+=("\${line%%$'\\t'*}  \${line#*$'\\t'}")
  done
  if (( \${#values} )); then
    compadd -U -l -d described -a values
  else
    _files
  fi
}
compdef _stringer stringer
`;

const FISH = `# stringer: completion for fish. Put this into ~/.config/fish/completions/stringer.fish:
#   stringer completion fish > ~/.config/fish/completions/stringer.fish
function __stringer_complete
    set -l words (commandline -opc)
    set -l found (stringer complete -- $words[2..-1] (commandline -ct) 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c stringer -f -a '(__stringer_complete)'
`;

export const COMPLETION_SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
