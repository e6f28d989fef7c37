# complete.zsh FOLDER WORDS: what an interactive zsh, with FOLDER to load functions from, shows for the words when Tab is pressed.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "unsetopt zle_bracketed_paste prompt_cr prompt_sp; PS1=; fpath=(${(q)1} \$fpath); autoload -U compinit; compinit -u -D"
zpty -w shell "zstyle ':completion:*' verbose no; LISTMAX=1000; setopt no_beep no_auto_menu; print READY"
until zpty -r shell line && [[ $line == READY* ]]; do :; done
zpty -n -w shell "$2"$'\t\t'
sleep 2
zpty -n -w shell $'\C-u\C-d'
while zpty -r shell line; do print -r -- "$line"; done
