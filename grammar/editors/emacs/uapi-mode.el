;;; uapi-mode.el --- Descriptions of Linux ioctl uAPIs  -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "28.1"))
;; Keywords: languages

;;; Commentary:

;; Colours, comments and indentation for `.uapi' files, and the server that eglot starts for them.

;;; Code:

(require 'uapi-words)

(defgroup uapi nil
  "Descriptions of Linux ioctl uAPIs."
  :group 'languages)

(defcustom uapi-command '("uapi" "lsp")
  "What eglot starts the server with: the program, then its arguments."
  :type '(repeat string))

(defcustom uapi-indent 4
  "How far a line inside braces stands in."
  :type 'integer)

(defvar uapi-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?/ ". 124b" table)
    (modify-syntax-entry ?* ". 23" table)
    (modify-syntax-entry ?\n "> b" table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\' "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    (dolist (sign '(?= ?< ?> ?! ?| ?+ ?- ?%))
      (modify-syntax-entry sign "." table))
    table)
  "Comments are those of C.")

(defconst uapi-mode--name "\\([A-Za-z_][A-Za-z0-9_]*\\)")

(defun uapi-mode--any (words)
  "What matches any of WORDS, whole."
  (concat "\\_<" (regexp-opt words t) "\\_>"))

(defconst uapi-mode--field
  (concat "\\(?:^\\|[;{}]\\)\\s-*\\_<\\(in\\|out\\|inout\\)\\s-+\\(?:\\(struct\\)\\s-+\\)?"
          uapi-mode--name "\\(?:\\s-*\\[[^]\n]*\\]\\)?\\s-+" uapi-mode--name)
  "A direction, perhaps `struct', a type, and the name of the field.")

(defconst uapi-mode--declaration
  (concat "^\\(?:\\_<\\(?:basic\\|extended\\|packed\\|inline\\)\\_>\\s-+\\)*"
          (uapi-mode--any '("command" "extension" "struct" "description" "import" "device" "fd" "object" "enum" "flags" "capabilities"))
          "\\s-+" uapi-mode--name)
  "What begins a line, and the name that it gives.")

(defconst uapi-mode-font-lock-keywords
  `((,uapi-mode--field
     (1 font-lock-builtin-face) (2 font-lock-keyword-face nil t) (3 font-lock-type-face) (4 font-lock-variable-name-face))
    (,uapi-mode--declaration (1 font-lock-keyword-face) (2 font-lock-function-name-face))
    (,(concat "\\_<fails\\s-+\\sw\\(?:\\sw\\|\\s_\\)*\\s-+" uapi-mode--name) (1 font-lock-variable-name-face))
    (,(uapi-mode--any uapi-words-type) . font-lock-type-face)
    (,(uapi-mode--any (append uapi-words-errno uapi-words-capability)) . font-lock-constant-face)
    (,(uapi-mode--any (append uapi-words-modifier uapi-words-direction)) . font-lock-builtin-face)
    (,(uapi-mode--any (append uapi-words-declaration uapi-words-statement uapi-words-clause uapi-words-operator))
     . font-lock-keyword-face)
    (,(uapi-mode--any uapi-words-macro) . font-lock-preprocessor-face)
    (,(uapi-mode--any uapi-words-constant) . font-lock-constant-face)
    ("<[A-Za-z0-9_./-]+>" . font-lock-string-face)
    ("\\_<[0-9][A-Za-z0-9_.]*" . font-lock-constant-face)
    ("\\_<[A-Z][A-Z0-9_]*\\_>" . font-lock-constant-face))
  "The first that matches counts.")

(defun uapi-mode--face (state)
  "The face of the string or comment that the parser is in, by its STATE."
  (cond
   ((nth 3 state) font-lock-string-face)
   ((save-excursion (goto-char (nth 8 state)) (looking-at-p "///")) font-lock-doc-face)
   ((save-excursion (goto-char (nth 8 state)) (looking-at-p "//\\?")) font-lock-warning-face)
   (t font-lock-comment-face)))

(defun uapi-mode-indent-line ()
  "Indent by how many braces are open.
The style beyond that is a matter of `eglot-format'."
  (let* ((state (save-excursion (syntax-ppss (line-beginning-position))))
         (closes (save-excursion (back-to-indentation) (looking-at-p "}")))
         (depth (max 0 (- (nth 0 state) (if closes 1 0))))
         (behind (> (current-column) (current-indentation))))
    (unless (nth 8 state)
      (if behind
          (save-excursion (indent-line-to (* uapi-indent depth)))
        (indent-line-to (* uapi-indent depth))))))

(defun uapi-mode--project (folder)
  "The project that FOLDER belongs to, if it has a uapi.json."
  (let ((root (and (derived-mode-p 'uapi-mode) (locate-dominating-file folder "uapi.json"))))
    (and root (cons 'transient root))))

;;;###autoload
(define-derived-mode uapi-mode prog-mode "uapi"
  "Major mode for descriptions of Linux ioctl uAPIs."
  (setq-local comment-start "// ")
  (setq-local comment-end "")
  (setq-local comment-start-skip "\\(?://+\\??\\|/\\*+\\)\\s-*")
  (setq-local indent-tabs-mode nil)
  (setq-local indent-line-function #'uapi-mode-indent-line)
  (setq-local font-lock-defaults
              '(uapi-mode-font-lock-keywords nil nil nil
                (font-lock-syntactic-face-function . uapi-mode--face)))
  (add-hook 'project-find-functions #'uapi-mode--project nil t))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.uapi\\'" . uapi-mode))

(defvar eglot-server-programs)

(defun uapi-mode--tell ()
  "Have what is wrong at point told first, with its hint, and then what the server knows of it."
  (when (derived-mode-p 'uapi-mode)
    (setq-local eldoc-documentation-functions
                (cons #'flymake-eldoc-function (remq #'flymake-eldoc-function eldoc-documentation-functions)))
    (setq-local eldoc-documentation-strategy #'eldoc-documentation-compose)))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs (cons 'uapi-mode (lambda (&optional _interactive) uapi-command)))
  (add-hook 'eglot-managed-mode-hook #'uapi-mode--tell))

(provide 'uapi-mode)
;;; uapi-mode.el ends here
