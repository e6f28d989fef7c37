;;; emacs.el --- What a user does in Emacs, one thing after the other  -*- lexical-binding: t -*-

;;; Commentary:

;; What comes of it goes as JSON into the file that $UAPI_ANSWERS names.

;;; Code:

(require 'uapi-mode)
(require 'eglot)
(require 'json)

(defvar answers nil "What there is to tell, the last first.")

(defun answer (name value)
  "Tell VALUE under NAME."
  (push (cons name value) answers))

(defun waits (what condition)
  "Wait until CONDITION is met, for a minute; WHAT is what was waited for."
  (let ((until (+ (float-time) 60)))
    (while (not (funcall condition))
      (when (> (float-time) until)
        (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))))

(defun line (number)
  "The text of line NUMBER."
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- number))
    (buffer-substring-no-properties (line-beginning-position) (line-end-position))))

(defun go-to (line column)
  "Go to LINE and COLUMN, both counted from 1."
  (goto-char (point-min))
  (forward-line (1- line))
  (forward-char (1- column)))

(defun colour (line column)
  "The face at LINE and COLUMN."
  (save-excursion
    (go-to line column)
    (get-text-property (point) 'face)))

(defun diagnostics ()
  "What flymake shows."
  (mapcar (lambda (found)
            `((line . ,(line-number-at-pos (flymake-diagnostic-beg found))) (message . ,(flymake-diagnostic-text found))))
          (flymake-diagnostics)))

(defun session ()
  "All of it."
  (find-file "lamps.uapi")
  (answer 'version emacs-version)
  (answer 'filetype (symbol-name major-mode))
  (font-lock-ensure)
  (answer 'colours (mapcar (lambda (place) (symbol-name (apply #'colour place)))
                           '((3 1) (25 7) (25 15) (27 9) (27 13) (32 11))))
  (call-interactively #'eglot)
  (waits "the server" #'eglot-current-server)
  (waits "a diagnostic" #'flymake-diagnostics)
  (answer 'diagnostics (vconcat (diagnostics)))

  ;; What is told about the second one.
  (go-to 32 59)
  (let (told)
    (let ((eldoc-display-functions (list (lambda (docs _) (setq told (mapcar #'car docs))))))
      (eldoc-print-current-symbol-info t)
      (waits "what is told" (lambda () (> (length told) 1))))
    (answer 'told (vconcat (mapcar #'substring-no-properties told))))

  ;; Corrects the name: `lamp_x' becomes `lamp_w' and what is proposed then.
  (go-to 27 29)
  (delete-char -1)
  (insert "w")
  (let ((found (eglot-completion-at-point)))
    (answer 'completion (vconcat (mapcar #'substring-no-properties (all-completions "lamp_w" (nth 2 found))))))
  (completion-at-point)
  (answer 'completed (line 27))
  (waits "no diagnostic" (lambda () (null (flymake-diagnostics))))

  (go-to 27 26)
  (call-interactively #'xref-find-definitions)
  (waits "the definition" (lambda () (equal (buffer-name) "ways.uapi")))
  (answer 'definition `((file . ,(buffer-name)) (line . ,(line-number-at-pos)) (column . ,(1+ (current-column)))))

  (eglot-rename "lamp_manners")
  (save-some-buffers t)

  (find-file "written.uapi")
  (insert "/// Lamps.\ndescription lamps {\nsince 6.1;\n}")
  (indent-region (point-min) (point-max))
  (answer 'written (vconcat (split-string (buffer-string) "\n"))))

(condition-case problem
    (session)
  (error (answer 'problem (error-message-string problem))))
(with-temp-file (getenv "UAPI_ANSWERS")
  (insert (json-encode answers)))
;;; emacs.el ends here
