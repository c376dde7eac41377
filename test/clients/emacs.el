;;; emacs.el --- Does in an Emacs without a screen what its user would do  -*- lexical-binding: t -*-

;;; Commentary:
;; It writes down what came of it.

;;; Code:
(require 'json)
(require 'eglot)
(require 'flymake)
(require 'cl-lib)

(defvar my-report (make-hash-table :test 'equal))

(defun my-tell (key value)
  "Write down that VALUE came of KEY."
  (puthash key value my-report))

(defun my-until (what holds)
  "Wait until HOLDS gives something, which is WHAT."
  (let ((end (+ (float-time) 20)) found)
    (while (not (setq found (funcall holds)))
      (when (> (float-time) end) (error "It never came to this: %s" what))
      ;; What was typed is sent when nobody types, which a batch never knows.
      (when eglot--recent-changes (eglot--signal-textDocument/didChange))
      (accept-process-output nil 0.05))
    found))

(defun my-find (words)
  "Go behind the first WORDS of the note."
  (goto-char (point-min))
  (search-forward words))

(defun my-line ()
  "The line at point."
  (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(defun my-diagnose ()
  "Tell what is reported."
  (flymake-mode 1)
  (flymake-start)
  (my-tell "diagnostics"
           (vconcat (mapcar #'flymake-diagnostic-text
                            (my-until "diagnostics" #'flymake-diagnostics)))))

(defun my-hover ()
  "Tell what is said of an entry."
  (my-find "supported-by: [demands")
  (let (told)
    (eglot-hover-eldoc-function (lambda (info &rest _) (setq told (or info told))))
    (my-tell "hover" (substring-no-properties (my-until "a hover" (lambda () told))))))

(defun my-jump ()
  "Tell where the definition is."
  (my-find "supported-by: [demands")
  (xref-find-definitions (xref-backend-identifier-at-point (xref-find-backend)))
  (my-tell "jumped" (my-line)))

(defun my-rename (note)
  "Rename an id of NOTE, and in another that is not open."
  (my-find "supported-by: [demands")
  ;; Edits of several files are confirmed.
  (cl-letf (((symbol-function 'y-or-n-p) #'always))
    (eglot-rename "demands-rejected"))
  (with-current-buffer note
    (my-tell "renamed" (buffer-substring-no-properties (point-min) (point-max))))
  (my-tell "renamedBeside"
           (with-current-buffer (get-file-buffer "beside.notes.yaml")
             (buffer-substring-no-properties (point-min) (point-max)))))

(defun my-mend ()
  "Mend an id that is unknown."
  (my-find "supported-by: [demands-rejected")
  (backward-delete-char 2)
  (insert "d")
  (my-until "an unknown id"
            (lambda () (cl-some (lambda (each) (string-match-p "demands-rejectd" (flymake-diagnostic-text each)))
                                (flymake-diagnostics))))
  (backward-char 2)
  ;; Who chooses from the list takes what is preferred.
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt _items &rest more) (nth 4 more)))
            (last-nonmenu-event t))
    (call-interactively #'eglot-code-actions))
  (my-find "goals-unmet, build-up")
  (my-tell "mended" (my-line)))

(defun my-complete ()
  "Complete an id."
  (my-find "contradicted-by: talks-o")
  (delete-region (point) (line-end-position))
  (my-until "nothing to be sent" (lambda () (not eglot--recent-changes)))
  (completion-at-point)
  ;; Of several, the first in the list is chosen.
  (when-let ((list (get-buffer "*Completions*")))
    (save-selected-window
      (select-window (or (get-buffer-window list) (display-buffer list)))
      (goto-char (point-min))
      (next-completion 1)
      (choose-completion)))
  (my-tell "completed" (my-line)))

(defun my-run (note)
  "Do all that in NOTE."
  (call-interactively #'eglot)
  (my-until "a server" #'eglot-current-server)
  (dolist (step (list #'my-diagnose #'my-hover #'my-jump (lambda () (my-rename note)) #'my-mend #'my-complete))
    (set-buffer note)
    (funcall step))
  (eglot-shutdown (eglot-current-server)))

(condition-case problem
    (let ((note (find-file-noselect "war-or-humiliation.notes.yaml")))
      (switch-to-buffer note)
      (my-run note))
  (error (my-tell "error" (error-message-string problem))))

(with-temp-file (getenv "ANALYST_NOTES_REPORT") (insert (json-encode my-report)))

;;; emacs.el ends here
