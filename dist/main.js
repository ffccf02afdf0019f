/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 4807:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(require, exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./format", "./parser"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.isWS = exports.applyEdit = exports.setProperty = exports.removeProperty = void 0;
    const format_1 = __nccwpck_require__(6612);
    const parser_1 = __nccwpck_require__(5152);
    function removeProperty(text, path, options) {
        return setProperty(text, path, void 0, options);
    }
    exports.removeProperty = removeProperty;
    function setProperty(text, originalPath, value, options) {
        const path = originalPath.slice();
        const errors = [];
        const root = (0, parser_1.parseTree)(text, errors);
        let parent = void 0;
        let lastSegment = void 0;
        while (path.length > 0) {
            lastSegment = path.pop();
            parent = (0, parser_1.findNodeAtLocation)(root, path);
            if (parent === void 0 && value !== void 0) {
                if (typeof lastSegment === 'string') {
                    value = { [lastSegment]: value };
                }
                else {
                    value = [value];
                }
            }
            else {
                break;
            }
        }
        if (!parent) {
            // empty document
            if (value === void 0) { // delete
                throw new Error('Can not delete in empty document');
            }
            return withFormatting(text, { offset: root ? root.offset : 0, length: root ? root.length : 0, content: JSON.stringify(value) }, options);
        }
        else if (parent.type === 'object' && typeof lastSegment === 'string' && Array.isArray(parent.children)) {
            const existing = (0, parser_1.findNodeAtLocation)(parent, [lastSegment]);
            if (existing !== void 0) {
                if (value === void 0) { // delete
                    if (!existing.parent) {
                        throw new Error('Malformed AST');
                    }
                    const propertyIndex = parent.children.indexOf(existing.parent);
                    let removeBegin;
                    let removeEnd = existing.parent.offset + existing.parent.length;
                    if (propertyIndex > 0) {
                        // remove the comma of the previous node
                        let previous = parent.children[propertyIndex - 1];
                        removeBegin = previous.offset + previous.length;
                    }
                    else {
                        removeBegin = parent.offset + 1;
                        if (parent.children.length > 1) {
                            // remove the comma of the next node
                            let next = parent.children[1];
                            removeEnd = next.offset;
                        }
                    }
                    return withFormatting(text, { offset: removeBegin, length: removeEnd - removeBegin, content: '' }, options);
                }
                else {
                    // set value of existing property
                    return withFormatting(text, { offset: existing.offset, length: existing.length, content: JSON.stringify(value) }, options);
                }
            }
            else {
                if (value === void 0) { // delete
                    return []; // property does not exist, nothing to do
                }
                const newProperty = `${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`;
                const index = options.getInsertionIndex ? options.getInsertionIndex(parent.children.map(p => p.children[0].value)) : parent.children.length;
                let edit;
                if (index > 0) {
                    let previous = parent.children[index - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                else if (parent.children.length === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                }
                else {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty + ',' };
                }
                return withFormatting(text, edit, options);
            }
        }
        else if (parent.type === 'array' && typeof lastSegment === 'number' && Array.isArray(parent.children)) {
            const insertIndex = lastSegment;
            if (insertIndex === -1) {
                // Insert
                const newProperty = `${JSON.stringify(value)}`;
                let edit;
                if (parent.children.length === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                }
                else {
                    const previous = parent.children[parent.children.length - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                return withFormatting(text, edit, options);
            }
            else if (value === void 0 && parent.children.length >= 0) {
                // Removal
                const removalIndex = lastSegment;
                const toRemove = parent.children[removalIndex];
                let edit;
                if (parent.children.length === 1) {
                    // only item
                    edit = { offset: parent.offset + 1, length: parent.length - 2, content: '' };
                }
                else if (parent.children.length - 1 === removalIndex) {
                    // last item
                    let previous = parent.children[removalIndex - 1];
                    let offset = previous.offset + previous.length;
                    let parentEndOffset = parent.offset + parent.length;
                    edit = { offset, length: parentEndOffset - 2 - offset, content: '' };
                }
                else {
                    edit = { offset: toRemove.offset, length: parent.children[removalIndex + 1].offset - toRemove.offset, content: '' };
                }
                return withFormatting(text, edit, options);
            }
            else if (value !== void 0) {
                let edit;
                const newProperty = `${JSON.stringify(value)}`;
                if (!options.isArrayInsertion && parent.children.length > lastSegment) {
                    const toModify = parent.children[lastSegment];
                    edit = { offset: toModify.offset, length: toModify.length, content: newProperty };
                }
                else if (parent.children.length === 0 || lastSegment === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: parent.children.length === 0 ? newProperty : newProperty + ',' };
                }
                else {
                    const index = lastSegment > parent.children.length ? parent.children.length : lastSegment;
                    const previous = parent.children[index - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                return withFormatting(text, edit, options);
            }
            else {
                throw new Error(`Can not ${value === void 0 ? 'remove' : (options.isArrayInsertion ? 'insert' : 'modify')} Array index ${insertIndex} as length is not sufficient`);
            }
        }
        else {
            throw new Error(`Can not add ${typeof lastSegment !== 'number' ? 'index' : 'property'} to parent of type ${parent.type}`);
        }
    }
    exports.setProperty = setProperty;
    function withFormatting(text, edit, options) {
        if (!options.formattingOptions) {
            return [edit];
        }
        // apply the edit
        let newText = applyEdit(text, edit);
        // format the new text
        let begin = edit.offset;
        let end = edit.offset + edit.content.length;
        if (edit.length === 0 || edit.content.length === 0) { // insert or remove
            while (begin > 0 && !(0, format_1.isEOL)(newText, begin - 1)) {
                begin--;
            }
            while (end < newText.length && !(0, format_1.isEOL)(newText, end)) {
                end++;
            }
        }
        const edits = (0, format_1.format)(newText, { offset: begin, length: end - begin }, { ...options.formattingOptions, keepLines: false });
        // apply the formatting edits and track the begin and end offsets of the changes
        for (let i = edits.length - 1; i >= 0; i--) {
            const edit = edits[i];
            newText = applyEdit(newText, edit);
            begin = Math.min(begin, edit.offset);
            end = Math.max(end, edit.offset + edit.length);
            end += edit.content.length - edit.length;
        }
        // create a single edit with all changes
        const editLength = text.length - (newText.length - end) - begin;
        return [{ offset: begin, length: editLength, content: newText.substring(begin, end) }];
    }
    function applyEdit(text, edit) {
        return text.substring(0, edit.offset) + edit.content + text.substring(edit.offset + edit.length);
    }
    exports.applyEdit = applyEdit;
    function isWS(text, offset) {
        return '\r\n \t'.indexOf(text.charAt(offset)) !== -1;
    }
    exports.isWS = isWS;
});


/***/ }),

/***/ 6612:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(require, exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./scanner", "./string-intern"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.isEOL = exports.format = void 0;
    const scanner_1 = __nccwpck_require__(8525);
    const string_intern_1 = __nccwpck_require__(4579);
    function format(documentText, range, options) {
        let initialIndentLevel;
        let formatText;
        let formatTextStart;
        let rangeStart;
        let rangeEnd;
        if (range) {
            rangeStart = range.offset;
            rangeEnd = rangeStart + range.length;
            formatTextStart = rangeStart;
            while (formatTextStart > 0 && !isEOL(documentText, formatTextStart - 1)) {
                formatTextStart--;
            }
            let endOffset = rangeEnd;
            while (endOffset < documentText.length && !isEOL(documentText, endOffset)) {
                endOffset++;
            }
            formatText = documentText.substring(formatTextStart, endOffset);
            initialIndentLevel = computeIndentLevel(formatText, options);
        }
        else {
            formatText = documentText;
            initialIndentLevel = 0;
            formatTextStart = 0;
            rangeStart = 0;
            rangeEnd = documentText.length;
        }
        const eol = getEOL(options, documentText);
        const eolFastPathSupported = string_intern_1.supportedEols.includes(eol);
        let numberLineBreaks = 0;
        let indentLevel = 0;
        let indentValue;
        if (options.insertSpaces) {
            indentValue = string_intern_1.cachedSpaces[options.tabSize || 4] ?? repeat(string_intern_1.cachedSpaces[1], options.tabSize || 4);
        }
        else {
            indentValue = '\t';
        }
        const indentType = indentValue === '\t' ? '\t' : ' ';
        let scanner = (0, scanner_1.createScanner)(formatText, false);
        let hasError = false;
        function newLinesAndIndent() {
            if (numberLineBreaks > 1) {
                return repeat(eol, numberLineBreaks) + repeat(indentValue, initialIndentLevel + indentLevel);
            }
            const amountOfSpaces = indentValue.length * (initialIndentLevel + indentLevel);
            if (!eolFastPathSupported || amountOfSpaces > string_intern_1.cachedBreakLinesWithSpaces[indentType][eol].length) {
                return eol + repeat(indentValue, initialIndentLevel + indentLevel);
            }
            if (amountOfSpaces <= 0) {
                return eol;
            }
            return string_intern_1.cachedBreakLinesWithSpaces[indentType][eol][amountOfSpaces];
        }
        function scanNext() {
            let token = scanner.scan();
            numberLineBreaks = 0;
            while (token === 15 /* SyntaxKind.Trivia */ || token === 14 /* SyntaxKind.LineBreakTrivia */) {
                if (token === 14 /* SyntaxKind.LineBreakTrivia */ && options.keepLines) {
                    numberLineBreaks += 1;
                }
                else if (token === 14 /* SyntaxKind.LineBreakTrivia */) {
                    numberLineBreaks = 1;
                }
                token = scanner.scan();
            }
            hasError = token === 16 /* SyntaxKind.Unknown */ || scanner.getTokenError() !== 0 /* ScanError.None */;
            return token;
        }
        const editOperations = [];
        function addEdit(text, startOffset, endOffset) {
            if (!hasError && (!range || (startOffset < rangeEnd && endOffset > rangeStart)) && documentText.substring(startOffset, endOffset) !== text) {
                editOperations.push({ offset: startOffset, length: endOffset - startOffset, content: text });
            }
        }
        let firstToken = scanNext();
        if (options.keepLines && numberLineBreaks > 0) {
            addEdit(repeat(eol, numberLineBreaks), 0, 0);
        }
        if (firstToken !== 17 /* SyntaxKind.EOF */) {
            let firstTokenStart = scanner.getTokenOffset() + formatTextStart;
            let initialIndent = (indentValue.length * initialIndentLevel < 20) && options.insertSpaces
                ? string_intern_1.cachedSpaces[indentValue.length * initialIndentLevel]
                : repeat(indentValue, initialIndentLevel);
            addEdit(initialIndent, formatTextStart, firstTokenStart);
        }
        while (firstToken !== 17 /* SyntaxKind.EOF */) {
            let firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
            let secondToken = scanNext();
            let replaceContent = '';
            let needsLineBreak = false;
            while (numberLineBreaks === 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                let commentTokenStart = scanner.getTokenOffset() + formatTextStart;
                addEdit(string_intern_1.cachedSpaces[1], firstTokenEnd, commentTokenStart);
                firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
                needsLineBreak = secondToken === 12 /* SyntaxKind.LineCommentTrivia */;
                replaceContent = needsLineBreak ? newLinesAndIndent() : '';
                secondToken = scanNext();
            }
            if (secondToken === 2 /* SyntaxKind.CloseBraceToken */) {
                if (firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                    indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                    replaceContent = newLinesAndIndent();
                }
                else if (options.keepLines) {
                    replaceContent = string_intern_1.cachedSpaces[1];
                }
            }
            else if (secondToken === 4 /* SyntaxKind.CloseBracketToken */) {
                if (firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                    indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                    replaceContent = newLinesAndIndent();
                }
                else if (options.keepLines) {
                    replaceContent = string_intern_1.cachedSpaces[1];
                }
            }
            else {
                switch (firstToken) {
                    case 3 /* SyntaxKind.OpenBracketToken */:
                    case 1 /* SyntaxKind.OpenBraceToken */:
                        indentLevel++;
                        if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 5 /* SyntaxKind.CommaToken */:
                        if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 12 /* SyntaxKind.LineCommentTrivia */:
                        replaceContent = newLinesAndIndent();
                        break;
                    case 13 /* SyntaxKind.BlockCommentTrivia */:
                        if (numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (!needsLineBreak) {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 6 /* SyntaxKind.ColonToken */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (!needsLineBreak) {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 10 /* SyntaxKind.StringLiteral */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (secondToken === 6 /* SyntaxKind.ColonToken */ && !needsLineBreak) {
                            replaceContent = '';
                        }
                        break;
                    case 7 /* SyntaxKind.NullKeyword */:
                    case 8 /* SyntaxKind.TrueKeyword */:
                    case 9 /* SyntaxKind.FalseKeyword */:
                    case 11 /* SyntaxKind.NumericLiteral */:
                    case 2 /* SyntaxKind.CloseBraceToken */:
                    case 4 /* SyntaxKind.CloseBracketToken */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            if ((secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */) && !needsLineBreak) {
                                replaceContent = string_intern_1.cachedSpaces[1];
                            }
                            else if (secondToken !== 5 /* SyntaxKind.CommaToken */ && secondToken !== 17 /* SyntaxKind.EOF */) {
                                hasError = true;
                            }
                        }
                        break;
                    case 16 /* SyntaxKind.Unknown */:
                        hasError = true;
                        break;
                }
                if (numberLineBreaks > 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                    replaceContent = newLinesAndIndent();
                }
            }
            if (secondToken === 17 /* SyntaxKind.EOF */) {
                if (options.keepLines && numberLineBreaks > 0) {
                    replaceContent = newLinesAndIndent();
                }
                else {
                    replaceContent = options.insertFinalNewline ? eol : '';
                }
            }
            const secondTokenStart = scanner.getTokenOffset() + formatTextStart;
            addEdit(replaceContent, firstTokenEnd, secondTokenStart);
            firstToken = secondToken;
        }
        return editOperations;
    }
    exports.format = format;
    function repeat(s, count) {
        let result = '';
        for (let i = 0; i < count; i++) {
            result += s;
        }
        return result;
    }
    function computeIndentLevel(content, options) {
        let i = 0;
        let nChars = 0;
        const tabSize = options.tabSize || 4;
        while (i < content.length) {
            let ch = content.charAt(i);
            if (ch === string_intern_1.cachedSpaces[1]) {
                nChars++;
            }
            else if (ch === '\t') {
                nChars += tabSize;
            }
            else {
                break;
            }
            i++;
        }
        return Math.floor(nChars / tabSize);
    }
    function getEOL(options, text) {
        for (let i = 0; i < text.length; i++) {
            const ch = text.charAt(i);
            if (ch === '\r') {
                if (i + 1 < text.length && text.charAt(i + 1) === '\n') {
                    return '\r\n';
                }
                return '\r';
            }
            else if (ch === '\n') {
                return '\n';
            }
        }
        return (options && options.eol) || '\n';
    }
    function isEOL(text, offset) {
        return '\r\n'.indexOf(text.charAt(offset)) !== -1;
    }
    exports.isEOL = isEOL;
});


/***/ }),

/***/ 5152:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(require, exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./scanner"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.getNodeType = exports.stripComments = exports.visit = exports.findNodeAtOffset = exports.contains = exports.getNodeValue = exports.getNodePath = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = void 0;
    const scanner_1 = __nccwpck_require__(8525);
    var ParseOptions;
    (function (ParseOptions) {
        ParseOptions.DEFAULT = {
            allowTrailingComma: false
        };
    })(ParseOptions || (ParseOptions = {}));
    /**
     * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
     */
    function getLocation(text, position) {
        const segments = []; // strings or numbers
        const earlyReturnException = new Object();
        let previousNode = undefined;
        const previousNodeInst = {
            value: {},
            offset: 0,
            length: 0,
            type: 'object',
            parent: undefined
        };
        let isAtPropertyKey = false;
        function setPreviousNode(value, offset, length, type) {
            previousNodeInst.value = value;
            previousNodeInst.offset = offset;
            previousNodeInst.length = length;
            previousNodeInst.type = type;
            previousNodeInst.colonOffset = undefined;
            previousNode = previousNodeInst;
        }
        try {
            visit(text, {
                onObjectBegin: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    isAtPropertyKey = position > offset;
                    segments.push(''); // push a placeholder (will be replaced)
                },
                onObjectProperty: (name, offset, length) => {
                    if (position < offset) {
                        throw earlyReturnException;
                    }
                    setPreviousNode(name, offset, length, 'property');
                    segments[segments.length - 1] = name;
                    if (position <= offset + length) {
                        throw earlyReturnException;
                    }
                },
                onObjectEnd: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.pop();
                },
                onArrayBegin: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.push(0);
                },
                onArrayEnd: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.pop();
                },
                onLiteralValue: (value, offset, length) => {
                    if (position < offset) {
                        throw earlyReturnException;
                    }
                    setPreviousNode(value, offset, length, getNodeType(value));
                    if (position <= offset + length) {
                        throw earlyReturnException;
                    }
                },
                onSeparator: (sep, offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    if (sep === ':' && previousNode && previousNode.type === 'property') {
                        previousNode.colonOffset = offset;
                        isAtPropertyKey = false;
                        previousNode = undefined;
                    }
                    else if (sep === ',') {
                        const last = segments[segments.length - 1];
                        if (typeof last === 'number') {
                            segments[segments.length - 1] = last + 1;
                        }
                        else {
                            isAtPropertyKey = true;
                            segments[segments.length - 1] = '';
                        }
                        previousNode = undefined;
                    }
                }
            });
        }
        catch (e) {
            if (e !== earlyReturnException) {
                throw e;
            }
        }
        return {
            path: segments,
            previousNode,
            isAtPropertyKey,
            matches: (pattern) => {
                let k = 0;
                for (let i = 0; k < pattern.length && i < segments.length; i++) {
                    if (pattern[k] === segments[i] || pattern[k] === '*') {
                        k++;
                    }
                    else if (pattern[k] !== '**') {
                        return false;
                    }
                }
                return k === pattern.length;
            }
        };
    }
    exports.getLocation = getLocation;
    /**
     * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     * Therefore always check the errors list to find out if the input was valid.
     */
    function parse(text, errors = [], options = ParseOptions.DEFAULT) {
        let currentProperty = null;
        let currentParent = [];
        const previousParents = [];
        function onValue(value) {
            if (Array.isArray(currentParent)) {
                currentParent.push(value);
            }
            else if (currentProperty !== null) {
                currentParent[currentProperty] = value;
            }
        }
        const visitor = {
            onObjectBegin: () => {
                const object = {};
                onValue(object);
                previousParents.push(currentParent);
                currentParent = object;
                currentProperty = null;
            },
            onObjectProperty: (name) => {
                currentProperty = name;
            },
            onObjectEnd: () => {
                currentParent = previousParents.pop();
            },
            onArrayBegin: () => {
                const array = [];
                onValue(array);
                previousParents.push(currentParent);
                currentParent = array;
                currentProperty = null;
            },
            onArrayEnd: () => {
                currentParent = previousParents.pop();
            },
            onLiteralValue: onValue,
            onError: (error, offset, length) => {
                errors.push({ error, offset, length });
            }
        };
        visit(text, visitor, options);
        return currentParent[0];
    }
    exports.parse = parse;
    /**
     * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     */
    function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
        let currentParent = { type: 'array', offset: -1, length: -1, children: [], parent: undefined }; // artificial root
        function ensurePropertyComplete(endOffset) {
            if (currentParent.type === 'property') {
                currentParent.length = endOffset - currentParent.offset;
                currentParent = currentParent.parent;
            }
        }
        function onValue(valueNode) {
            currentParent.children.push(valueNode);
            return valueNode;
        }
        const visitor = {
            onObjectBegin: (offset) => {
                currentParent = onValue({ type: 'object', offset, length: -1, parent: currentParent, children: [] });
            },
            onObjectProperty: (name, offset, length) => {
                currentParent = onValue({ type: 'property', offset, length: -1, parent: currentParent, children: [] });
                currentParent.children.push({ type: 'string', value: name, offset, length, parent: currentParent });
            },
            onObjectEnd: (offset, length) => {
                ensurePropertyComplete(offset + length); // in case of a missing value for a property: make sure property is complete
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
            },
            onArrayBegin: (offset, length) => {
                currentParent = onValue({ type: 'array', offset, length: -1, parent: currentParent, children: [] });
            },
            onArrayEnd: (offset, length) => {
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
            },
            onLiteralValue: (value, offset, length) => {
                onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
                ensurePropertyComplete(offset + length);
            },
            onSeparator: (sep, offset, length) => {
                if (currentParent.type === 'property') {
                    if (sep === ':') {
                        currentParent.colonOffset = offset;
                    }
                    else if (sep === ',') {
                        ensurePropertyComplete(offset);
                    }
                }
            },
            onError: (error, offset, length) => {
                errors.push({ error, offset, length });
            }
        };
        visit(text, visitor, options);
        const result = currentParent.children[0];
        if (result) {
            delete result.parent;
        }
        return result;
    }
    exports.parseTree = parseTree;
    /**
     * Finds the node at the given path in a JSON DOM.
     */
    function findNodeAtLocation(root, path) {
        if (!root) {
            return undefined;
        }
        let node = root;
        for (let segment of path) {
            if (typeof segment === 'string') {
                if (node.type !== 'object' || !Array.isArray(node.children)) {
                    return undefined;
                }
                let found = false;
                for (const propertyNode of node.children) {
                    if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
                        node = propertyNode.children[1];
                        found = true;
                        break;
                    }
                }
                if (!found) {
                    return undefined;
                }
            }
            else {
                const index = segment;
                if (node.type !== 'array' || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
                    return undefined;
                }
                node = node.children[index];
            }
        }
        return node;
    }
    exports.findNodeAtLocation = findNodeAtLocation;
    /**
     * Gets the JSON path of the given JSON DOM node
     */
    function getNodePath(node) {
        if (!node.parent || !node.parent.children) {
            return [];
        }
        const path = getNodePath(node.parent);
        if (node.parent.type === 'property') {
            const key = node.parent.children[0].value;
            path.push(key);
        }
        else if (node.parent.type === 'array') {
            const index = node.parent.children.indexOf(node);
            if (index !== -1) {
                path.push(index);
            }
        }
        return path;
    }
    exports.getNodePath = getNodePath;
    /**
     * Evaluates the JavaScript object of the given JSON DOM node
     */
    function getNodeValue(node) {
        switch (node.type) {
            case 'array':
                return node.children.map(getNodeValue);
            case 'object':
                const obj = Object.create(null);
                for (let prop of node.children) {
                    const valueNode = prop.children[1];
                    if (valueNode) {
                        obj[prop.children[0].value] = getNodeValue(valueNode);
                    }
                }
                return obj;
            case 'null':
            case 'string':
            case 'number':
            case 'boolean':
                return node.value;
            default:
                return undefined;
        }
    }
    exports.getNodeValue = getNodeValue;
    function contains(node, offset, includeRightBound = false) {
        return (offset >= node.offset && offset < (node.offset + node.length)) || includeRightBound && (offset === (node.offset + node.length));
    }
    exports.contains = contains;
    /**
     * Finds the most inner node at the given offset. If includeRightBound is set, also finds nodes that end at the given offset.
     */
    function findNodeAtOffset(node, offset, includeRightBound = false) {
        if (contains(node, offset, includeRightBound)) {
            const children = node.children;
            if (Array.isArray(children)) {
                for (let i = 0; i < children.length && children[i].offset <= offset; i++) {
                    const item = findNodeAtOffset(children[i], offset, includeRightBound);
                    if (item) {
                        return item;
                    }
                }
            }
            return node;
        }
        return undefined;
    }
    exports.findNodeAtOffset = findNodeAtOffset;
    /**
     * Parses the given text and invokes the visitor functions for each object, array and literal reached.
     */
    function visit(text, visitor, options = ParseOptions.DEFAULT) {
        const _scanner = (0, scanner_1.createScanner)(text, false);
        // Important: Only pass copies of this to visitor functions to prevent accidental modification, and
        // to not affect visitor functions which stored a reference to a previous JSONPath
        const _jsonPath = [];
        // Depth of onXXXBegin() callbacks suppressed. onXXXEnd() decrements this if it isn't 0 already.
        // Callbacks are only called when this value is 0.
        let suppressedCallbacks = 0;
        function toNoArgVisit(visitFunction) {
            return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
        }
        function toOneArgVisit(visitFunction) {
            return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
        }
        function toOneArgVisitWithPath(visitFunction) {
            return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
        }
        function toBeginVisit(visitFunction) {
            return visitFunction ?
                () => {
                    if (suppressedCallbacks > 0) {
                        suppressedCallbacks++;
                    }
                    else {
                        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
                        if (cbReturn === false) {
                            suppressedCallbacks = 1;
                        }
                    }
                }
                : () => true;
        }
        function toEndVisit(visitFunction) {
            return visitFunction ?
                () => {
                    if (suppressedCallbacks > 0) {
                        suppressedCallbacks--;
                    }
                    if (suppressedCallbacks === 0) {
                        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
                    }
                }
                : () => true;
        }
        const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
        const disallowComments = options && options.disallowComments;
        const allowTrailingComma = options && options.allowTrailingComma;
        function scanNext() {
            while (true) {
                const token = _scanner.scan();
                switch (_scanner.getTokenError()) {
                    case 4 /* ScanError.InvalidUnicode */:
                        handleError(14 /* ParseErrorCode.InvalidUnicode */);
                        break;
                    case 5 /* ScanError.InvalidEscapeCharacter */:
                        handleError(15 /* ParseErrorCode.InvalidEscapeCharacter */);
                        break;
                    case 3 /* ScanError.UnexpectedEndOfNumber */:
                        handleError(13 /* ParseErrorCode.UnexpectedEndOfNumber */);
                        break;
                    case 1 /* ScanError.UnexpectedEndOfComment */:
                        if (!disallowComments) {
                            handleError(11 /* ParseErrorCode.UnexpectedEndOfComment */);
                        }
                        break;
                    case 2 /* ScanError.UnexpectedEndOfString */:
                        handleError(12 /* ParseErrorCode.UnexpectedEndOfString */);
                        break;
                    case 6 /* ScanError.InvalidCharacter */:
                        handleError(16 /* ParseErrorCode.InvalidCharacter */);
                        break;
                }
                switch (token) {
                    case 12 /* SyntaxKind.LineCommentTrivia */:
                    case 13 /* SyntaxKind.BlockCommentTrivia */:
                        if (disallowComments) {
                            handleError(10 /* ParseErrorCode.InvalidCommentToken */);
                        }
                        else {
                            onComment();
                        }
                        break;
                    case 16 /* SyntaxKind.Unknown */:
                        handleError(1 /* ParseErrorCode.InvalidSymbol */);
                        break;
                    case 15 /* SyntaxKind.Trivia */:
                    case 14 /* SyntaxKind.LineBreakTrivia */:
                        break;
                    default:
                        return token;
                }
            }
        }
        function handleError(error, skipUntilAfter = [], skipUntil = []) {
            onError(error);
            if (skipUntilAfter.length + skipUntil.length > 0) {
                let token = _scanner.getToken();
                while (token !== 17 /* SyntaxKind.EOF */) {
                    if (skipUntilAfter.indexOf(token) !== -1) {
                        scanNext();
                        break;
                    }
                    else if (skipUntil.indexOf(token) !== -1) {
                        break;
                    }
                    token = scanNext();
                }
            }
        }
        function parseString(isValue) {
            const value = _scanner.getTokenValue();
            if (isValue) {
                onLiteralValue(value);
            }
            else {
                onObjectProperty(value);
                // add property name afterwards
                _jsonPath.push(value);
            }
            scanNext();
            return true;
        }
        function parseLiteral() {
            switch (_scanner.getToken()) {
                case 11 /* SyntaxKind.NumericLiteral */:
                    const tokenValue = _scanner.getTokenValue();
                    let value = Number(tokenValue);
                    if (isNaN(value)) {
                        handleError(2 /* ParseErrorCode.InvalidNumberFormat */);
                        value = 0;
                    }
                    onLiteralValue(value);
                    break;
                case 7 /* SyntaxKind.NullKeyword */:
                    onLiteralValue(null);
                    break;
                case 8 /* SyntaxKind.TrueKeyword */:
                    onLiteralValue(true);
                    break;
                case 9 /* SyntaxKind.FalseKeyword */:
                    onLiteralValue(false);
                    break;
                default:
                    return false;
            }
            scanNext();
            return true;
        }
        function parseProperty() {
            if (_scanner.getToken() !== 10 /* SyntaxKind.StringLiteral */) {
                handleError(3 /* ParseErrorCode.PropertyNameExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                return false;
            }
            parseString(false);
            if (_scanner.getToken() === 6 /* SyntaxKind.ColonToken */) {
                onSeparator(':');
                scanNext(); // consume colon
                if (!parseValue()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                }
            }
            else {
                handleError(5 /* ParseErrorCode.ColonExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
            }
            _jsonPath.pop(); // remove processed property name
            return true;
        }
        function parseObject() {
            onObjectBegin();
            scanNext(); // consume open brace
            let needsComma = false;
            while (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
                if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                    if (!needsComma) {
                        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                    }
                    onSeparator(',');
                    scanNext(); // consume comma
                    if (_scanner.getToken() === 2 /* SyntaxKind.CloseBraceToken */ && allowTrailingComma) {
                        break;
                    }
                }
                else if (needsComma) {
                    handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
                }
                if (!parseProperty()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                }
                needsComma = true;
            }
            onObjectEnd();
            if (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */) {
                handleError(7 /* ParseErrorCode.CloseBraceExpected */, [2 /* SyntaxKind.CloseBraceToken */], []);
            }
            else {
                scanNext(); // consume close brace
            }
            return true;
        }
        function parseArray() {
            onArrayBegin();
            scanNext(); // consume open bracket
            let isFirstElement = true;
            let needsComma = false;
            while (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
                if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                    if (!needsComma) {
                        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                    }
                    onSeparator(',');
                    scanNext(); // consume comma
                    if (_scanner.getToken() === 4 /* SyntaxKind.CloseBracketToken */ && allowTrailingComma) {
                        break;
                    }
                }
                else if (needsComma) {
                    handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
                }
                if (isFirstElement) {
                    _jsonPath.push(0);
                    isFirstElement = false;
                }
                else {
                    _jsonPath[_jsonPath.length - 1]++;
                }
                if (!parseValue()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [4 /* SyntaxKind.CloseBracketToken */, 5 /* SyntaxKind.CommaToken */]);
                }
                needsComma = true;
            }
            onArrayEnd();
            if (!isFirstElement) {
                _jsonPath.pop(); // remove array index
            }
            if (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */) {
                handleError(8 /* ParseErrorCode.CloseBracketExpected */, [4 /* SyntaxKind.CloseBracketToken */], []);
            }
            else {
                scanNext(); // consume close bracket
            }
            return true;
        }
        function parseValue() {
            switch (_scanner.getToken()) {
                case 3 /* SyntaxKind.OpenBracketToken */:
                    return parseArray();
                case 1 /* SyntaxKind.OpenBraceToken */:
                    return parseObject();
                case 10 /* SyntaxKind.StringLiteral */:
                    return parseString(true);
                default:
                    return parseLiteral();
            }
        }
        scanNext();
        if (_scanner.getToken() === 17 /* SyntaxKind.EOF */) {
            if (options.allowEmptyContent) {
                return true;
            }
            handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
            return false;
        }
        if (!parseValue()) {
            handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
            return false;
        }
        if (_scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
            handleError(9 /* ParseErrorCode.EndOfFileExpected */, [], []);
        }
        return true;
    }
    exports.visit = visit;
    /**
     * Takes JSON with JavaScript-style comments and remove
     * them. Optionally replaces every none-newline character
     * of comments with a replaceCharacter
     */
    function stripComments(text, replaceCh) {
        let _scanner = (0, scanner_1.createScanner)(text), parts = [], kind, offset = 0, pos;
        do {
            pos = _scanner.getPosition();
            kind = _scanner.scan();
            switch (kind) {
                case 12 /* SyntaxKind.LineCommentTrivia */:
                case 13 /* SyntaxKind.BlockCommentTrivia */:
                case 17 /* SyntaxKind.EOF */:
                    if (offset !== pos) {
                        parts.push(text.substring(offset, pos));
                    }
                    if (replaceCh !== undefined) {
                        parts.push(_scanner.getTokenValue().replace(/[^\r\n]/g, replaceCh));
                    }
                    offset = _scanner.getPosition();
                    break;
            }
        } while (kind !== 17 /* SyntaxKind.EOF */);
        return parts.join('');
    }
    exports.stripComments = stripComments;
    function getNodeType(value) {
        switch (typeof value) {
            case 'boolean': return 'boolean';
            case 'number': return 'number';
            case 'string': return 'string';
            case 'object': {
                if (!value) {
                    return 'null';
                }
                else if (Array.isArray(value)) {
                    return 'array';
                }
                return 'object';
            }
            default: return 'null';
        }
    }
    exports.getNodeType = getNodeType;
});


/***/ }),

/***/ 8525:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(require, exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.createScanner = void 0;
    /**
     * Creates a JSON scanner on the given text.
     * If ignoreTrivia is set, whitespaces or comments are ignored.
     */
    function createScanner(text, ignoreTrivia = false) {
        const len = text.length;
        let pos = 0, value = '', tokenOffset = 0, token = 16 /* SyntaxKind.Unknown */, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0 /* ScanError.None */;
        function scanHexDigits(count, exact) {
            let digits = 0;
            let value = 0;
            while (digits < count || !exact) {
                let ch = text.charCodeAt(pos);
                if (ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */) {
                    value = value * 16 + ch - 48 /* CharacterCodes._0 */;
                }
                else if (ch >= 65 /* CharacterCodes.A */ && ch <= 70 /* CharacterCodes.F */) {
                    value = value * 16 + ch - 65 /* CharacterCodes.A */ + 10;
                }
                else if (ch >= 97 /* CharacterCodes.a */ && ch <= 102 /* CharacterCodes.f */) {
                    value = value * 16 + ch - 97 /* CharacterCodes.a */ + 10;
                }
                else {
                    break;
                }
                pos++;
                digits++;
            }
            if (digits < count) {
                value = -1;
            }
            return value;
        }
        function setPosition(newPosition) {
            pos = newPosition;
            value = '';
            tokenOffset = 0;
            token = 16 /* SyntaxKind.Unknown */;
            scanError = 0 /* ScanError.None */;
        }
        function scanNumber() {
            let start = pos;
            if (text.charCodeAt(pos) === 48 /* CharacterCodes._0 */) {
                pos++;
            }
            else {
                pos++;
                while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                }
            }
            if (pos < text.length && text.charCodeAt(pos) === 46 /* CharacterCodes.dot */) {
                pos++;
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                    while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                        pos++;
                    }
                }
                else {
                    scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                    return text.substring(start, pos);
                }
            }
            let end = pos;
            if (pos < text.length && (text.charCodeAt(pos) === 69 /* CharacterCodes.E */ || text.charCodeAt(pos) === 101 /* CharacterCodes.e */)) {
                pos++;
                if (pos < text.length && text.charCodeAt(pos) === 43 /* CharacterCodes.plus */ || text.charCodeAt(pos) === 45 /* CharacterCodes.minus */) {
                    pos++;
                }
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                    while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                        pos++;
                    }
                    end = pos;
                }
                else {
                    scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                }
            }
            return text.substring(start, end);
        }
        function scanString() {
            let result = '', start = pos;
            while (true) {
                if (pos >= len) {
                    result += text.substring(start, pos);
                    scanError = 2 /* ScanError.UnexpectedEndOfString */;
                    break;
                }
                const ch = text.charCodeAt(pos);
                if (ch === 34 /* CharacterCodes.doubleQuote */) {
                    result += text.substring(start, pos);
                    pos++;
                    break;
                }
                if (ch === 92 /* CharacterCodes.backslash */) {
                    result += text.substring(start, pos);
                    pos++;
                    if (pos >= len) {
                        scanError = 2 /* ScanError.UnexpectedEndOfString */;
                        break;
                    }
                    const ch2 = text.charCodeAt(pos++);
                    switch (ch2) {
                        case 34 /* CharacterCodes.doubleQuote */:
                            result += '\"';
                            break;
                        case 92 /* CharacterCodes.backslash */:
                            result += '\\';
                            break;
                        case 47 /* CharacterCodes.slash */:
                            result += '/';
                            break;
                        case 98 /* CharacterCodes.b */:
                            result += '\b';
                            break;
                        case 102 /* CharacterCodes.f */:
                            result += '\f';
                            break;
                        case 110 /* CharacterCodes.n */:
                            result += '\n';
                            break;
                        case 114 /* CharacterCodes.r */:
                            result += '\r';
                            break;
                        case 116 /* CharacterCodes.t */:
                            result += '\t';
                            break;
                        case 117 /* CharacterCodes.u */:
                            const ch3 = scanHexDigits(4, true);
                            if (ch3 >= 0) {
                                result += String.fromCharCode(ch3);
                            }
                            else {
                                scanError = 4 /* ScanError.InvalidUnicode */;
                            }
                            break;
                        default:
                            scanError = 5 /* ScanError.InvalidEscapeCharacter */;
                    }
                    start = pos;
                    continue;
                }
                if (ch >= 0 && ch <= 0x1f) {
                    if (isLineBreak(ch)) {
                        result += text.substring(start, pos);
                        scanError = 2 /* ScanError.UnexpectedEndOfString */;
                        break;
                    }
                    else {
                        scanError = 6 /* ScanError.InvalidCharacter */;
                        // mark as error but continue with string
                    }
                }
                pos++;
            }
            return result;
        }
        function scanNext() {
            value = '';
            scanError = 0 /* ScanError.None */;
            tokenOffset = pos;
            lineStartOffset = lineNumber;
            prevTokenLineStartOffset = tokenLineStartOffset;
            if (pos >= len) {
                // at the end
                tokenOffset = len;
                return token = 17 /* SyntaxKind.EOF */;
            }
            let code = text.charCodeAt(pos);
            // trivia: whitespace
            if (isWhiteSpace(code)) {
                do {
                    pos++;
                    value += String.fromCharCode(code);
                    code = text.charCodeAt(pos);
                } while (isWhiteSpace(code));
                return token = 15 /* SyntaxKind.Trivia */;
            }
            // trivia: newlines
            if (isLineBreak(code)) {
                pos++;
                value += String.fromCharCode(code);
                if (code === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                    pos++;
                    value += '\n';
                }
                lineNumber++;
                tokenLineStartOffset = pos;
                return token = 14 /* SyntaxKind.LineBreakTrivia */;
            }
            switch (code) {
                // tokens: []{}:,
                case 123 /* CharacterCodes.openBrace */:
                    pos++;
                    return token = 1 /* SyntaxKind.OpenBraceToken */;
                case 125 /* CharacterCodes.closeBrace */:
                    pos++;
                    return token = 2 /* SyntaxKind.CloseBraceToken */;
                case 91 /* CharacterCodes.openBracket */:
                    pos++;
                    return token = 3 /* SyntaxKind.OpenBracketToken */;
                case 93 /* CharacterCodes.closeBracket */:
                    pos++;
                    return token = 4 /* SyntaxKind.CloseBracketToken */;
                case 58 /* CharacterCodes.colon */:
                    pos++;
                    return token = 6 /* SyntaxKind.ColonToken */;
                case 44 /* CharacterCodes.comma */:
                    pos++;
                    return token = 5 /* SyntaxKind.CommaToken */;
                // strings
                case 34 /* CharacterCodes.doubleQuote */:
                    pos++;
                    value = scanString();
                    return token = 10 /* SyntaxKind.StringLiteral */;
                // comments
                case 47 /* CharacterCodes.slash */:
                    const start = pos - 1;
                    // Single-line comment
                    if (text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                        pos += 2;
                        while (pos < len) {
                            if (isLineBreak(text.charCodeAt(pos))) {
                                break;
                            }
                            pos++;
                        }
                        value = text.substring(start, pos);
                        return token = 12 /* SyntaxKind.LineCommentTrivia */;
                    }
                    // Multi-line comment
                    if (text.charCodeAt(pos + 1) === 42 /* CharacterCodes.asterisk */) {
                        pos += 2;
                        const safeLength = len - 1; // For lookahead.
                        let commentClosed = false;
                        while (pos < safeLength) {
                            const ch = text.charCodeAt(pos);
                            if (ch === 42 /* CharacterCodes.asterisk */ && text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                                pos += 2;
                                commentClosed = true;
                                break;
                            }
                            pos++;
                            if (isLineBreak(ch)) {
                                if (ch === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                                    pos++;
                                }
                                lineNumber++;
                                tokenLineStartOffset = pos;
                            }
                        }
                        if (!commentClosed) {
                            pos++;
                            scanError = 1 /* ScanError.UnexpectedEndOfComment */;
                        }
                        value = text.substring(start, pos);
                        return token = 13 /* SyntaxKind.BlockCommentTrivia */;
                    }
                    // just a single slash
                    value += String.fromCharCode(code);
                    pos++;
                    return token = 16 /* SyntaxKind.Unknown */;
                // numbers
                case 45 /* CharacterCodes.minus */:
                    value += String.fromCharCode(code);
                    pos++;
                    if (pos === len || !isDigit(text.charCodeAt(pos))) {
                        return token = 16 /* SyntaxKind.Unknown */;
                    }
                // found a minus, followed by a number so
                // we fall through to proceed with scanning
                // numbers
                case 48 /* CharacterCodes._0 */:
                case 49 /* CharacterCodes._1 */:
                case 50 /* CharacterCodes._2 */:
                case 51 /* CharacterCodes._3 */:
                case 52 /* CharacterCodes._4 */:
                case 53 /* CharacterCodes._5 */:
                case 54 /* CharacterCodes._6 */:
                case 55 /* CharacterCodes._7 */:
                case 56 /* CharacterCodes._8 */:
                case 57 /* CharacterCodes._9 */:
                    value += scanNumber();
                    return token = 11 /* SyntaxKind.NumericLiteral */;
                // literals and unknown symbols
                default:
                    // is a literal? Read the full word.
                    while (pos < len && isUnknownContentCharacter(code)) {
                        pos++;
                        code = text.charCodeAt(pos);
                    }
                    if (tokenOffset !== pos) {
                        value = text.substring(tokenOffset, pos);
                        // keywords: true, false, null
                        switch (value) {
                            case 'true': return token = 8 /* SyntaxKind.TrueKeyword */;
                            case 'false': return token = 9 /* SyntaxKind.FalseKeyword */;
                            case 'null': return token = 7 /* SyntaxKind.NullKeyword */;
                        }
                        return token = 16 /* SyntaxKind.Unknown */;
                    }
                    // some
                    value += String.fromCharCode(code);
                    pos++;
                    return token = 16 /* SyntaxKind.Unknown */;
            }
        }
        function isUnknownContentCharacter(code) {
            if (isWhiteSpace(code) || isLineBreak(code)) {
                return false;
            }
            switch (code) {
                case 125 /* CharacterCodes.closeBrace */:
                case 93 /* CharacterCodes.closeBracket */:
                case 123 /* CharacterCodes.openBrace */:
                case 91 /* CharacterCodes.openBracket */:
                case 34 /* CharacterCodes.doubleQuote */:
                case 58 /* CharacterCodes.colon */:
                case 44 /* CharacterCodes.comma */:
                case 47 /* CharacterCodes.slash */:
                    return false;
            }
            return true;
        }
        function scanNextNonTrivia() {
            let result;
            do {
                result = scanNext();
            } while (result >= 12 /* SyntaxKind.LineCommentTrivia */ && result <= 15 /* SyntaxKind.Trivia */);
            return result;
        }
        return {
            setPosition: setPosition,
            getPosition: () => pos,
            scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
            getToken: () => token,
            getTokenValue: () => value,
            getTokenOffset: () => tokenOffset,
            getTokenLength: () => pos - tokenOffset,
            getTokenStartLine: () => lineStartOffset,
            getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
            getTokenError: () => scanError,
        };
    }
    exports.createScanner = createScanner;
    function isWhiteSpace(ch) {
        return ch === 32 /* CharacterCodes.space */ || ch === 9 /* CharacterCodes.tab */;
    }
    function isLineBreak(ch) {
        return ch === 10 /* CharacterCodes.lineFeed */ || ch === 13 /* CharacterCodes.carriageReturn */;
    }
    function isDigit(ch) {
        return ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */;
    }
    var CharacterCodes;
    (function (CharacterCodes) {
        CharacterCodes[CharacterCodes["lineFeed"] = 10] = "lineFeed";
        CharacterCodes[CharacterCodes["carriageReturn"] = 13] = "carriageReturn";
        CharacterCodes[CharacterCodes["space"] = 32] = "space";
        CharacterCodes[CharacterCodes["_0"] = 48] = "_0";
        CharacterCodes[CharacterCodes["_1"] = 49] = "_1";
        CharacterCodes[CharacterCodes["_2"] = 50] = "_2";
        CharacterCodes[CharacterCodes["_3"] = 51] = "_3";
        CharacterCodes[CharacterCodes["_4"] = 52] = "_4";
        CharacterCodes[CharacterCodes["_5"] = 53] = "_5";
        CharacterCodes[CharacterCodes["_6"] = 54] = "_6";
        CharacterCodes[CharacterCodes["_7"] = 55] = "_7";
        CharacterCodes[CharacterCodes["_8"] = 56] = "_8";
        CharacterCodes[CharacterCodes["_9"] = 57] = "_9";
        CharacterCodes[CharacterCodes["a"] = 97] = "a";
        CharacterCodes[CharacterCodes["b"] = 98] = "b";
        CharacterCodes[CharacterCodes["c"] = 99] = "c";
        CharacterCodes[CharacterCodes["d"] = 100] = "d";
        CharacterCodes[CharacterCodes["e"] = 101] = "e";
        CharacterCodes[CharacterCodes["f"] = 102] = "f";
        CharacterCodes[CharacterCodes["g"] = 103] = "g";
        CharacterCodes[CharacterCodes["h"] = 104] = "h";
        CharacterCodes[CharacterCodes["i"] = 105] = "i";
        CharacterCodes[CharacterCodes["j"] = 106] = "j";
        CharacterCodes[CharacterCodes["k"] = 107] = "k";
        CharacterCodes[CharacterCodes["l"] = 108] = "l";
        CharacterCodes[CharacterCodes["m"] = 109] = "m";
        CharacterCodes[CharacterCodes["n"] = 110] = "n";
        CharacterCodes[CharacterCodes["o"] = 111] = "o";
        CharacterCodes[CharacterCodes["p"] = 112] = "p";
        CharacterCodes[CharacterCodes["q"] = 113] = "q";
        CharacterCodes[CharacterCodes["r"] = 114] = "r";
        CharacterCodes[CharacterCodes["s"] = 115] = "s";
        CharacterCodes[CharacterCodes["t"] = 116] = "t";
        CharacterCodes[CharacterCodes["u"] = 117] = "u";
        CharacterCodes[CharacterCodes["v"] = 118] = "v";
        CharacterCodes[CharacterCodes["w"] = 119] = "w";
        CharacterCodes[CharacterCodes["x"] = 120] = "x";
        CharacterCodes[CharacterCodes["y"] = 121] = "y";
        CharacterCodes[CharacterCodes["z"] = 122] = "z";
        CharacterCodes[CharacterCodes["A"] = 65] = "A";
        CharacterCodes[CharacterCodes["B"] = 66] = "B";
        CharacterCodes[CharacterCodes["C"] = 67] = "C";
        CharacterCodes[CharacterCodes["D"] = 68] = "D";
        CharacterCodes[CharacterCodes["E"] = 69] = "E";
        CharacterCodes[CharacterCodes["F"] = 70] = "F";
        CharacterCodes[CharacterCodes["G"] = 71] = "G";
        CharacterCodes[CharacterCodes["H"] = 72] = "H";
        CharacterCodes[CharacterCodes["I"] = 73] = "I";
        CharacterCodes[CharacterCodes["J"] = 74] = "J";
        CharacterCodes[CharacterCodes["K"] = 75] = "K";
        CharacterCodes[CharacterCodes["L"] = 76] = "L";
        CharacterCodes[CharacterCodes["M"] = 77] = "M";
        CharacterCodes[CharacterCodes["N"] = 78] = "N";
        CharacterCodes[CharacterCodes["O"] = 79] = "O";
        CharacterCodes[CharacterCodes["P"] = 80] = "P";
        CharacterCodes[CharacterCodes["Q"] = 81] = "Q";
        CharacterCodes[CharacterCodes["R"] = 82] = "R";
        CharacterCodes[CharacterCodes["S"] = 83] = "S";
        CharacterCodes[CharacterCodes["T"] = 84] = "T";
        CharacterCodes[CharacterCodes["U"] = 85] = "U";
        CharacterCodes[CharacterCodes["V"] = 86] = "V";
        CharacterCodes[CharacterCodes["W"] = 87] = "W";
        CharacterCodes[CharacterCodes["X"] = 88] = "X";
        CharacterCodes[CharacterCodes["Y"] = 89] = "Y";
        CharacterCodes[CharacterCodes["Z"] = 90] = "Z";
        CharacterCodes[CharacterCodes["asterisk"] = 42] = "asterisk";
        CharacterCodes[CharacterCodes["backslash"] = 92] = "backslash";
        CharacterCodes[CharacterCodes["closeBrace"] = 125] = "closeBrace";
        CharacterCodes[CharacterCodes["closeBracket"] = 93] = "closeBracket";
        CharacterCodes[CharacterCodes["colon"] = 58] = "colon";
        CharacterCodes[CharacterCodes["comma"] = 44] = "comma";
        CharacterCodes[CharacterCodes["dot"] = 46] = "dot";
        CharacterCodes[CharacterCodes["doubleQuote"] = 34] = "doubleQuote";
        CharacterCodes[CharacterCodes["minus"] = 45] = "minus";
        CharacterCodes[CharacterCodes["openBrace"] = 123] = "openBrace";
        CharacterCodes[CharacterCodes["openBracket"] = 91] = "openBracket";
        CharacterCodes[CharacterCodes["plus"] = 43] = "plus";
        CharacterCodes[CharacterCodes["slash"] = 47] = "slash";
        CharacterCodes[CharacterCodes["formFeed"] = 12] = "formFeed";
        CharacterCodes[CharacterCodes["tab"] = 9] = "tab";
    })(CharacterCodes || (CharacterCodes = {}));
});


/***/ }),

/***/ 4579:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(require, exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    "use strict";
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.supportedEols = exports.cachedBreakLinesWithSpaces = exports.cachedSpaces = void 0;
    exports.cachedSpaces = new Array(20).fill(0).map((_, index) => {
        return ' '.repeat(index);
    });
    const maxCachedValues = 200;
    exports.cachedBreakLinesWithSpaces = {
        ' ': {
            '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\n' + ' '.repeat(index);
            }),
            '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r' + ' '.repeat(index);
            }),
            '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r\n' + ' '.repeat(index);
            }),
        },
        '\t': {
            '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\n' + '\t'.repeat(index);
            }),
            '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r' + '\t'.repeat(index);
            }),
            '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r\n' + '\t'.repeat(index);
            }),
        }
    };
    exports.supportedEols = ['\n', '\r', '\r\n'];
});


/***/ }),

/***/ 9547:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(require, exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./impl/format", "./impl/edit", "./impl/scanner", "./impl/parser"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.applyEdits = exports.modify = exports.format = exports.printParseErrorCode = exports.ParseErrorCode = exports.stripComments = exports.visit = exports.getNodeValue = exports.getNodePath = exports.findNodeAtOffset = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = exports.SyntaxKind = exports.ScanError = exports.createScanner = void 0;
    const formatter = __nccwpck_require__(6612);
    const edit = __nccwpck_require__(4807);
    const scanner = __nccwpck_require__(8525);
    const parser = __nccwpck_require__(5152);
    /**
     * Creates a JSON scanner on the given text.
     * If ignoreTrivia is set, whitespaces or comments are ignored.
     */
    exports.createScanner = scanner.createScanner;
    var ScanError;
    (function (ScanError) {
        ScanError[ScanError["None"] = 0] = "None";
        ScanError[ScanError["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
        ScanError[ScanError["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
        ScanError[ScanError["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
        ScanError[ScanError["InvalidUnicode"] = 4] = "InvalidUnicode";
        ScanError[ScanError["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
        ScanError[ScanError["InvalidCharacter"] = 6] = "InvalidCharacter";
    })(ScanError || (exports.ScanError = ScanError = {}));
    var SyntaxKind;
    (function (SyntaxKind) {
        SyntaxKind[SyntaxKind["OpenBraceToken"] = 1] = "OpenBraceToken";
        SyntaxKind[SyntaxKind["CloseBraceToken"] = 2] = "CloseBraceToken";
        SyntaxKind[SyntaxKind["OpenBracketToken"] = 3] = "OpenBracketToken";
        SyntaxKind[SyntaxKind["CloseBracketToken"] = 4] = "CloseBracketToken";
        SyntaxKind[SyntaxKind["CommaToken"] = 5] = "CommaToken";
        SyntaxKind[SyntaxKind["ColonToken"] = 6] = "ColonToken";
        SyntaxKind[SyntaxKind["NullKeyword"] = 7] = "NullKeyword";
        SyntaxKind[SyntaxKind["TrueKeyword"] = 8] = "TrueKeyword";
        SyntaxKind[SyntaxKind["FalseKeyword"] = 9] = "FalseKeyword";
        SyntaxKind[SyntaxKind["StringLiteral"] = 10] = "StringLiteral";
        SyntaxKind[SyntaxKind["NumericLiteral"] = 11] = "NumericLiteral";
        SyntaxKind[SyntaxKind["LineCommentTrivia"] = 12] = "LineCommentTrivia";
        SyntaxKind[SyntaxKind["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
        SyntaxKind[SyntaxKind["LineBreakTrivia"] = 14] = "LineBreakTrivia";
        SyntaxKind[SyntaxKind["Trivia"] = 15] = "Trivia";
        SyntaxKind[SyntaxKind["Unknown"] = 16] = "Unknown";
        SyntaxKind[SyntaxKind["EOF"] = 17] = "EOF";
    })(SyntaxKind || (exports.SyntaxKind = SyntaxKind = {}));
    /**
     * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
     */
    exports.getLocation = parser.getLocation;
    /**
     * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     * Therefore, always check the errors list to find out if the input was valid.
     */
    exports.parse = parser.parse;
    /**
     * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     */
    exports.parseTree = parser.parseTree;
    /**
     * Finds the node at the given path in a JSON DOM.
     */
    exports.findNodeAtLocation = parser.findNodeAtLocation;
    /**
     * Finds the innermost node at the given offset. If includeRightBound is set, also finds nodes that end at the given offset.
     */
    exports.findNodeAtOffset = parser.findNodeAtOffset;
    /**
     * Gets the JSON path of the given JSON DOM node
     */
    exports.getNodePath = parser.getNodePath;
    /**
     * Evaluates the JavaScript object of the given JSON DOM node
     */
    exports.getNodeValue = parser.getNodeValue;
    /**
     * Parses the given text and invokes the visitor functions for each object, array and literal reached.
     */
    exports.visit = parser.visit;
    /**
     * Takes JSON with JavaScript-style comments and remove
     * them. Optionally replaces every none-newline character
     * of comments with a replaceCharacter
     */
    exports.stripComments = parser.stripComments;
    var ParseErrorCode;
    (function (ParseErrorCode) {
        ParseErrorCode[ParseErrorCode["InvalidSymbol"] = 1] = "InvalidSymbol";
        ParseErrorCode[ParseErrorCode["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
        ParseErrorCode[ParseErrorCode["PropertyNameExpected"] = 3] = "PropertyNameExpected";
        ParseErrorCode[ParseErrorCode["ValueExpected"] = 4] = "ValueExpected";
        ParseErrorCode[ParseErrorCode["ColonExpected"] = 5] = "ColonExpected";
        ParseErrorCode[ParseErrorCode["CommaExpected"] = 6] = "CommaExpected";
        ParseErrorCode[ParseErrorCode["CloseBraceExpected"] = 7] = "CloseBraceExpected";
        ParseErrorCode[ParseErrorCode["CloseBracketExpected"] = 8] = "CloseBracketExpected";
        ParseErrorCode[ParseErrorCode["EndOfFileExpected"] = 9] = "EndOfFileExpected";
        ParseErrorCode[ParseErrorCode["InvalidCommentToken"] = 10] = "InvalidCommentToken";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
        ParseErrorCode[ParseErrorCode["InvalidUnicode"] = 14] = "InvalidUnicode";
        ParseErrorCode[ParseErrorCode["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
        ParseErrorCode[ParseErrorCode["InvalidCharacter"] = 16] = "InvalidCharacter";
    })(ParseErrorCode || (exports.ParseErrorCode = ParseErrorCode = {}));
    function printParseErrorCode(code) {
        switch (code) {
            case 1 /* ParseErrorCode.InvalidSymbol */: return 'InvalidSymbol';
            case 2 /* ParseErrorCode.InvalidNumberFormat */: return 'InvalidNumberFormat';
            case 3 /* ParseErrorCode.PropertyNameExpected */: return 'PropertyNameExpected';
            case 4 /* ParseErrorCode.ValueExpected */: return 'ValueExpected';
            case 5 /* ParseErrorCode.ColonExpected */: return 'ColonExpected';
            case 6 /* ParseErrorCode.CommaExpected */: return 'CommaExpected';
            case 7 /* ParseErrorCode.CloseBraceExpected */: return 'CloseBraceExpected';
            case 8 /* ParseErrorCode.CloseBracketExpected */: return 'CloseBracketExpected';
            case 9 /* ParseErrorCode.EndOfFileExpected */: return 'EndOfFileExpected';
            case 10 /* ParseErrorCode.InvalidCommentToken */: return 'InvalidCommentToken';
            case 11 /* ParseErrorCode.UnexpectedEndOfComment */: return 'UnexpectedEndOfComment';
            case 12 /* ParseErrorCode.UnexpectedEndOfString */: return 'UnexpectedEndOfString';
            case 13 /* ParseErrorCode.UnexpectedEndOfNumber */: return 'UnexpectedEndOfNumber';
            case 14 /* ParseErrorCode.InvalidUnicode */: return 'InvalidUnicode';
            case 15 /* ParseErrorCode.InvalidEscapeCharacter */: return 'InvalidEscapeCharacter';
            case 16 /* ParseErrorCode.InvalidCharacter */: return 'InvalidCharacter';
        }
        return '<unknown ParseErrorCode>';
    }
    exports.printParseErrorCode = printParseErrorCode;
    /**
     * Computes the edit operations needed to format a JSON document.
     *
     * @param documentText The input text
     * @param range The range to format or `undefined` to format the full content
     * @param options The formatting options
     * @returns The edit operations describing the formatting changes to the original document following the format described in {@linkcode EditResult}.
     * To apply the edit operations to the input, use {@linkcode applyEdits}.
     */
    function format(documentText, range, options) {
        return formatter.format(documentText, range, options);
    }
    exports.format = format;
    /**
     * Computes the edit operations needed to modify a value in the JSON document.
     *
     * @param documentText The input text
     * @param path The path of the value to change. The path represents either to the document root, a property or an array item.
     * If the path points to an non-existing property or item, it will be created.
     * @param value The new value for the specified property or item. If the value is undefined,
     * the property or item will be removed.
     * @param options Options
     * @returns The edit operations describing the changes to the original document, following the format described in {@linkcode EditResult}.
     * To apply the edit operations to the input, use {@linkcode applyEdits}.
     */
    function modify(text, path, value, options) {
        return edit.setProperty(text, path, value, options);
    }
    exports.modify = modify;
    /**
     * Applies edits to an input string.
     * @param text The input text
     * @param edits Edit operations following the format described in {@linkcode EditResult}.
     * @returns The text with the applied edits.
     * @throws An error if the edit operations are not well-formed as described in {@linkcode EditResult}.
     */
    function applyEdits(text, edits) {
        let sortedEdits = edits.slice(0).sort((a, b) => {
            const diff = a.offset - b.offset;
            if (diff === 0) {
                return a.length - b.length;
            }
            return diff;
        });
        let lastModifiedOffset = text.length;
        for (let i = sortedEdits.length - 1; i >= 0; i--) {
            let e = sortedEdits[i];
            if (e.offset + e.length <= lastModifiedOffset) {
                text = edit.applyEdit(text, e);
            }
            else {
                throw new Error('Overlapping edit');
            }
            lastModifiedOffset = e.offset;
        }
        return text;
    }
    exports.applyEdits = applyEdits;
});


/***/ }),

/***/ 8758:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   GU: () => (/* binding */ cleanOutputs),
/* harmony export */   W4: () => (/* binding */ callOutputNames),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   _F: () => (/* binding */ hideInBody),
/* harmony export */   oB: () => (/* binding */ isAccepted),
/* harmony export */   wq: () => (/* binding */ storeBody)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _client_response_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4404);
/* harmony import */ var _http_status_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8848);
/* harmony import */ var _lib_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2949);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7268);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8453);






const isAccepted = ({ ok, status }) => ok && !(0,_http_status_js__WEBPACK_IMPORTED_MODULE_2__/* .is2xx */ .ZE)(status);
async function resultOf(first, client) {
    const message = first.ok && (!first.error || isAccepted(first)) ? '' : await client.explain(first);
    if (!first.ok)
        return { first, last: first, failure: { code: (0,_client_response_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCode */ .AD)(first), message }, warning: undefined };
    return { first, last: first, failure: undefined, warning: message || undefined };
}
const callOutputNames = [
    'status',
    'error-code',
    'error-message',
    'body',
    'headers',
    'response-file',
    'url',
    'auth',
    'attempts',
    'first-body',
    'polls',
    'items',
    'download-file',
];
function storeBody(body, wanted, temp) {
    const text = body.text();
    const stored = { text: text ?? '', failure: undefined };
    if (wanted === undefined && (text !== undefined || body.size === 0))
        return { ...stored, file: '' };
    const file = wanted ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, `mendix-response-${crypto.randomUUID()}`);
    try {
        body.save(file, wanted === undefined ? _lib_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .privateMode */ .J$ : undefined);
        return { ...stored, file };
    }
    catch (error) {
        const { message } = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .expectedError */ .j1)(error);
        return { ...stored, file: '', failure: { code: 'FILE_NOT_WRITTEN', message } };
    }
}
const headersJson = (headers) => JSON.stringify(Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.length === 1 ? values[0] : values])));
const outputsOf = ({ first, last, polls, items }, { stored, download, kind, failure }) => ({
    status: String(last.status),
    'error-code': failure?.code ?? last.error?.code ?? '',
    'error-message': last.error?.message || (failure?.message ?? ''),
    body: stored.text,
    headers: headersJson(last.headers),
    'response-file': stored.file,
    url: last.request.url.href,
    auth: kind,
    attempts: String(first.attempts),
    'first-body': first.body.text() ?? '',
    polls: polls === undefined ? '' : String(polls),
    items: items === undefined ? '' : String(items),
    'download-file': download,
});
function hideInBody(text, hide) {
    if (!text.includes('\\'))
        return hide(text);
    try {
        const document = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(text);
        const usual = document?.write(document.value) ?? '';
        return hide(usual) === usual ? hide(text) : hide(usual);
    }
    catch {
        return hide(text);
    }
}
function cleanOutputs(outputs, extracted, { redact, withoutCredential }) {
    const clean = (name, value) => {
        if (name === 'body' || name === 'headers')
            return value;
        if (name === 'response-file' || name === 'download-file')
            return withoutCredential(value) === value ? value : '';
        return name === 'first-body' ? hideInBody(value, withoutCredential) : redact(value);
    };
    return Object.fromEntries([
        ...Object.entries(outputs).map(([name, value]) => [name, clean(name, value)]),
        ...[...extracted].map(([name, value]) => [name, withoutCredential(value)]),
    ]);
}


/***/ }),

/***/ 1421:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KP: () => (/* binding */ apisNear),
/* harmony export */   c$: () => (/* binding */ buildUrl),
/* harmony export */   wZ: () => (/* binding */ readBase)
/* harmony export */ });
/* unused harmony export urlProblem */
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89);
/* harmony import */ var _mendix_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9452);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(763);
/* harmony import */ var _mendix_request_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(990);




const wholeUrl = /^(https?):\/\/([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?(?=[/?#]|$)/i;
const dotSegment = /(?:^|[/\\])(?:\.|%2e){1,2}(?=[/\\?#]|$)/i;
function buildUrl({ at, text, pathParams, query }, base, issues) {
    const isPath = text.startsWith('/');
    const before = issues.list.length;
    if (isPath && base === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq) {
        fillPlaceholders({ at, text }, pathParams, issues);
        return _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq;
    }
    const whole = isPath && base !== _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq ? base.url + text : text;
    const problem = urlProblem(whole);
    if (problem)
        return issues.add(at, problem);
    const filled = fillPlaceholders({ at, text: whole }, pathParams, issues);
    if (dotSegment.test(filled.split(/[?#]/)[0]?.replace(wholeUrl, '') ?? '')) {
        issues.add(at, 'has a `.` or `..` segment, which would be resolved before it is sent; write the resolved path');
    }
    const url = URL.parse(withQuery(filled, query, issues));
    if (url === null)
        return issues.add(at, `"${whole}" is not a URL`);
    if (base !== _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq && base.api && (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .pathBelow */ .Br)(url, base.url) === undefined) {
        issues.add(at, `is not below ${base.url}, the base of ${base.api.title}; give a path, or remove \`api\``);
    }
    return issues.list.length === before ? url : _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq;
}
function urlProblem(text) {
    if (/\\|[^\x20-\x7e\xa0-\uffff]/.test(text))
        return 'has a backslash or a control character, such as a line break; percent-encode or remove it';
    if (text.includes('#'))
        return 'has a `#`: what follows would never be sent; write %23 for the character itself';
    const [authority = ''] = text.replace(/^[a-z]+:\/\//i, '').split(/[/?]/);
    if (authority.includes('@'))
        return 'has user info before the host; set the inputs for credentials instead';
    if (wholeUrl.test(text))
        return undefined;
    if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^https?:/i.test(text))
        return `"${text}" is not https; only https:// URLs can be called`;
    if (/^https?:/i.test(text))
        return `"${text}" has no plain host name; write it in ASCII letters (punycode for others), without placeholders`;
    return `"${text}" is neither a full https:// URL nor a path that starts with /`;
}
function fillPlaceholders({ at: source, text: url }, parameters, issues) {
    const values = new Map();
    for (const { at, name, value } of parameters) {
        if (values.has(name))
            issues.add(at, `"${name}" is set twice`);
        if (value === '')
            issues.add(at, `"${name}" is empty, and a URL cannot have an empty segment; is its source set?`);
        else if (value === '.' || value === '..')
            issues.add(at, `"${name}" is "${value}", which would collapse in a URL`);
        else if (!value.isWellFormed())
            issues.add(at, `"${name}" is not valid Unicode`);
        values.set(name, value);
    }
    const wanted = new Set((0,_mendix_request_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersIn */ .Qf)(url));
    for (const name of wanted)
        if (!values.has(name))
            issues.add(source, `{${name}} has no value; add a line \`${name}=...\` to \`path-params\``);
    for (const { at, name } of parameters) {
        if (!wanted.has(name))
            issues.add(at, `\`url\` has no placeholder {${name}}; add it, or remove the line`);
    }
    if (/[{}]/.test((0,_mendix_request_js__WEBPACK_IMPORTED_MODULE_3__/* .fillTemplate */ .ou)(url, () => '')))
        issues.add(source, 'has an unpaired { or }; a placeholder is {name}');
    return (0,_mendix_request_js__WEBPACK_IMPORTED_MODULE_3__/* .fillTemplate */ .ou)(url, (name) => {
        const value = values.get(name);
        return value === undefined ? undefined : (0,_mendix_request_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeSegment */ .ug)(value);
    });
}
function withQuery(url, query, issues) {
    const parts = query.map(({ at, name, value }) => {
        if (!`${name}${value}`.isWellFormed())
            issues.add(at, 'is not valid Unicode');
        return `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`;
    });
    if (parts.length === 0)
        return url;
    const joint = !url.includes('?') ? '?' : /[?&]$/.test(url) ? '' : '&';
    return url + joint + parts.join('&');
}
const defaultBase = 'https://deploy.mendix.com';
async function readBase({ url, api: id, baseUrl }, issues) {
    const problem = baseUrl === undefined ? undefined : urlProblem(baseUrl);
    if (problem)
        return issues.add('base-url', problem);
    if (baseUrl !== undefined && /[?{}]/.test(baseUrl))
        issues.add('base-url', 'must not have a query or placeholder; they belong in `url`');
    if (id === undefined)
        return { url: baseUrl ?? defaultBase, api: undefined };
    const entry = Object.entries(_mendix_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW).find(([each]) => each === id.toLowerCase())?.[1];
    if (entry === undefined) {
        const meant = (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .closestApi */ .kl)(id);
        return issues.add('api', `"${id}" is not an API ID; ${meant ? `did you mean ${meant}? ` : ''}${_mendix_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .apiListPage */ .SG} lists them all`);
    }
    const api = await entry.load();
    const path = (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .basePath */ .Jp)(entry.base);
    if (baseUrl === undefined && path === entry.base)
        return issues.add('base-url', `is missing; ${api.title} is on your own host, such as https://mendix.example.com`);
    if (baseUrl?.endsWith(path))
        issues.add('base-url', `ends in ${path}, which \`api\` already adds; remove it`);
    if (url !== _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq && `${url.split('?')[0]}/`.startsWith(`${path}/`))
        issues.add('url', `starts with ${path}, which \`api\` already adds; remove it`);
    return { url: baseUrl === undefined ? entry.base : baseUrl + path, api };
}
const apisNear = async (base, url) => base !== _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq && base.api ? [{ api: base.api, base: base.url }] : (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .loadHost */ .B1)(url.host);


/***/ }),

/***/ 7608:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ defineAction)
});

// UNUSED EXPORTS: createRecorder

// EXTERNAL MODULE: ./src/inputs/issues.ts
var inputs_issues = __nccwpck_require__(89);
// EXTERNAL MODULE: ./src/inputs/parse.ts
var parse = __nccwpck_require__(3718);
;// CONCATENATED MODULE: ./src/inputs/reader.ts


function createInputSource(give) {
    const names = new Set();
    const input = (name) => {
        names.add(name);
        return give(name);
    };
    return {
        raw: (name) => input(name) || undefined,
        text: (name) => input(name).trim() || undefined,
        lines: (name) => input(name)
            .split(/\r\n|\r|\n/)
            .map((line, index) => ({ at: `${name}, line ${index + 1}`, text: line.trimStart() }))
            .filter(({ text }) => text !== ''),
        asked: () => [...names],
    };
}
function createInputReader(source, issues) {
    const { text } = source;
    const choice = (name, choices, fallback) => {
        const given = text(name);
        if (given === undefined)
            return fallback;
        const chosen = choices.find((each) => each.toLowerCase() === given.toLowerCase());
        return chosen ?? issues.add(name, `"${given}" is not one of ${choices.join(', ')}`);
    };
    return {
        ...source,
        ...durationReaders(source, issues),
        issues,
        choice,
        pairs: (name, form, { inUrl } = { inUrl: false }) => (0,inputs_issues/* allValid */.a7)(source.lines(name).map((line) => readPair(line, { form, inUrl }, issues))),
        flag: (name, fallback) => {
            const chosen = choice(name, ['true', 'false'], fallback);
            return chosen === inputs_issues/* invalid */.Gq ? inputs_issues/* invalid */.Gq : chosen === 'true';
        },
        integer: (name, range, fallback) => {
            const given = text(name) ?? String(fallback);
            return ((0,parse/* parseInteger */.cG)(given, range) ?? issues.add(name, `"${given}" is not a whole number from ${range.join(' to ')}`));
        },
        statuses: (name, fallback) => {
            const given = text(name) ?? fallback;
            const problem = `"${given}" is not a list of statuses; write codes, ranges or classes, such as 2xx, 404 or 200-299`;
            return (0,parse/* parseStatuses */.O7)(given) ?? issues.add(name, problem);
        },
    };
}
function durationReaders({ text }, issues) {
    function duration(name, fallback) {
        const given = text(name) ?? fallback;
        if (given === undefined)
            return undefined;
        const problem = `"${given}" is not a duration; write 500ms, 30s, 5m, 1h30m, 2d or a number of seconds (up to 24 days)`;
        return (0,parse/* parseDuration */.E9)(given) ?? issues.add(name, problem);
    }
    function timeLimit(name, fallback) {
        const given = text(name);
        if (given === undefined || !/^[\d.]+$/.test(given))
            return duration(name, fallback);
        return issues.add(name, `"${given}" has no unit; write ${given}m for minutes or ${given}h for hours`);
    }
    return { duration, timeLimit };
}
function readPair({ at, text: line }, { form, inUrl }, issues) {
    const problem = (0,parse/* lineProblem */.OR)(line);
    if (problem)
        return issues.add(at, problem);
    const isValue = form === '`name=value`';
    const end = line.indexOf(isValue ? '=' : ':');
    const name = line.slice(0, Math.max(end, 0)).trim();
    if (name === '')
        return issues.add(at, `expected ${form}, one per line`);
    const value = line.slice(end + 1).replace(/^[ \t]+/, '');
    const oddity = (inUrl ? (0,parse/* joinWarning */.rO)(name, value) : undefined) ?? (isValue ? (0,parse/* valueWarning */.s)(name, value) : undefined);
    if (oddity)
        issues.warn(`${at}: ${oddity}.`);
    return { at, name, value };
}

// EXTERNAL MODULE: ./src/lib/similarity.ts
var similarity = __nccwpck_require__(6296);
;// CONCATENATED MODULE: ./src/inputs/unknown-inputs.ts

const prefix = 'INPUT_';
const usualNames = {
    address: 'url',
    endpoint: 'url',
    uri: 'url',
    data: 'body',
    json: 'body',
    payload: 'body',
    token: 'pat',
    'access-token': 'pat',
    password: 'api-key',
    key: 'api-key',
    user: 'username',
};
const ownInputs = {
    root: ['url', 'api', 'method', 'body', 'body-file', 'query', 'path-params', 'headers', 'form', 'extract', 'wait'],
    deploy: ['app', 'environment', 'branch', 'revision', 'package-file', 'package-id', 'constants', 'on-failure'],
    backup: ['comment', 'max-age', 'data', 'file'],
    restore: ['snapshot', 'confirm', 'database-only', 'from-environment'],
    'unit-test': ['app-url', 'report-file', 'fail-on-failure'],
};
const repository = 'mendix-community/mendix-api-action';
function noteUnknownInputs({ declared, decisive, otherNames = {}, unsupported = {}, env }, issues) {
    if (env.ACT)
        return;
    const known = new Set(declared.map((name) => prefix + name.toUpperCase()));
    const hasErrors = issues.list.length > 0;
    for (const variable of Object.keys(env)) {
        if (!variable.startsWith(prefix) || known.has(variable))
            continue;
        const name = variable.slice(prefix.length).toLowerCase();
        const why = unsupported[name];
        if (why !== undefined) {
            issues.add(name, why);
            continue;
        }
        const meant = nameMeant(name, declared, { ...usualNames, ...otherNames });
        const problem = `is not an input of this action${adviceFor(name, meant)}`;
        if (hasErrors || decisive === 'all' || (meant && decisive.includes(meant)))
            issues.add(name, problem);
        else
            issues.warn(`${name}: ${problem}`);
    }
}
function nameMeant(name, declared, otherNames) {
    const other = otherNames[name.replaceAll('_', '-')];
    if (other !== undefined && declared.includes(other))
        return other;
    return ownerOf(name) === undefined ? (0,similarity/* closest */.k)(name, declared) : undefined;
}
const ownerOf = (name) => Object.entries(ownInputs).find(([, names]) => names.some((each) => each === name))?.[0];
function adviceFor(name, meant) {
    if (meant)
        return `; did you mean \`${meant}\`?`;
    const owner = ownerOf(name);
    if (owner === undefined)
        return '; see Inputs in its README';
    return `, but of the ${owner} action (${repository}${owner === 'root' ? '' : `/${owner}`})`;
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
;// CONCATENATED MODULE: ./src/actions/define-action.ts




function createRecorder() {
    const known = new Map();
    return {
        set: (values) => {
            for (const [name, value] of Object.entries(values))
                if (value !== undefined)
                    known.set(name, value);
        },
        get: (name) => known.get(name) ?? '',
        values: () => Object.fromEntries(known),
    };
}
function defineAction(definition) {
    return {
        ...definition,
        run: async (runner, cancelled) => {
            const problem = runner.outputProblem();
            if (problem)
                throw new errors/* ActionError */.lZ(problem);
            const recorder = createRecorder();
            try {
                const plan = await readPlan(definition, runner);
                await definition.run({ plan, runner, recorder, cancelled });
            }
            catch (error) {
                if (error instanceof errors/* ActionError */.lZ && !(error instanceof errors/* StepFailure */.pH))
                    setFailure(error, runner);
                throw error;
            }
        },
    };
}
function setFailure(failure, runner) {
    try {
        runner.setOutputs({
            'error-code': failure.code ?? 'ACTION_FAILED',
            'error-message': runner.redact(failure.message),
        });
    }
    catch (error) {
        const { message } = (0,errors/* expectedError */.j1)(error);
        if (message !== failure.message)
            runner.warning(message);
    }
}
async function readPlan(definition, runner) {
    const issues = (0,inputs_issues/* createIssues */.Vg)(runner.warning);
    const reader = createInputReader(createInputSource(runner.input), issues);
    const plan = await definition.plan({ reader, issues, runner });
    const { decisiveInputs: decisive = 'all', otherNames, unsupportedInputs: unsupported } = definition;
    noteUnknownInputs({ declared: reader.asked(), decisive, otherNames, unsupported, env: runner.env }, issues);
    issues.throwIfAny();
    if (plan === inputs_issues/* invalid */.Gq)
        throw new Error('a mistake in the inputs was not noted');
    return plan;
}


/***/ }),

/***/ 4847:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  HC: () => (/* binding */ apiKeyInputs),
  yC: () => (/* binding */ defaultRetries),
  My: () => (/* binding */ openClient),
  iJ: () => (/* binding */ proxyFor),
  dC: () => (/* binding */ readConnection),
  Lz: () => (/* binding */ spoolInTemp),
  vg: () => (/* binding */ tempFolder)
});

// NAMESPACE OBJECT: ./scripts/stubs/tunnel.ts
var tunnel_namespaceObject = {};
__nccwpck_require__.r(tunnel_namespaceObject);

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./src/auth/credentials.ts
var auth_credentials = __nccwpck_require__(8168);
// EXTERNAL MODULE: ./src/auth/hosts.ts
var hosts = __nccwpck_require__(7717);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __nccwpck_require__(432);
// EXTERNAL MODULE: ./src/http/body-sink.ts
var body_sink = __nccwpck_require__(8988);
// EXTERNAL MODULE: ./src/http/content-encoding.ts
var content_encoding = __nccwpck_require__(4775);
// EXTERNAL MODULE: ./src/http/body.ts
var http_body = __nccwpck_require__(9662);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
;// CONCATENATED MODULE: ./src/http/connection-error.ts


const meanings = {
    ECONNREFUSED: 'connection refused by %',
    ECONNRESET: 'connection reset by %',
    EPIPE: 'connection reset by %',
    ETIMEDOUT: 'connection to % timed out',
    EHOSTUNREACH: '% cannot be reached from this runner',
    ENETUNREACH: '% cannot be reached from this runner',
    EPROTO: 'the TLS handshake with % failed; is it an https port?',
    HPE_HEADER_OVERFLOW: '% sent more than 64 KiB of headers',
};
const when = {
    connecting: 'No connection',
    sending: 'The connection failed while the request was being sent',
    waiting: 'The connection failed before a response arrived',
    receiving: 'The response broke off',
};
const isCertificateError = (code) => /CERT|SELF_SIGNED|UNABLE_TO_|^CRL_|HOSTNAME_MISMATCH/.test(code);
function connectionError(error, peer, phase) {
    if (error instanceof errors/* ActionError */.lZ)
        return error;
    const code = codeOf(error);
    if (isCertificateError(code)) {
        const text = `${when[phase]}: ${describeCertificateError(code, peer)}.`;
        return new errors/* ConnectionError */.Rc(text, phase, { cause: error, final: true });
    }
    const via = peer.via && phase === 'connecting' ? `, through ${peer.via}` : '';
    const remedy = phase === 'connecting' ? connectRemedy(code, peer) : '.';
    return new errors/* ConnectionError */.Rc(`${when[phase]}: ${describe(error, code, peer)}${via}${remedy}`, phase, { cause: error });
}
function connectRemedy(code, { proxy }) {
    if (proxy)
        return `; is ${proxy} right, and does the proxy run?`;
    if (code === 'ECONNREFUSED')
        return '; is the port right?';
    return code === 'ENOTFOUND' ? '; check the spelling, or the DNS of this runner.' : '.';
}
function describe(error, code, { host, proxy }) {
    const name = proxy ? `of ${host}` : host;
    if (code === 'ENOTFOUND')
        return `DNS lookup failed: host ${name} not found (${code})`;
    if (code === 'EAI_AGAIN')
        return `DNS lookup failed: the name server did not respond for host ${name} (${code})`;
    const meaning = meanings[code];
    if (meaning !== undefined)
        return `${meaning.replace('%', () => host)} (${code})`;
    if (code.startsWith('HPE_'))
        return `${host} sent something that is not valid HTTP (${code})`;
    if (code.startsWith('ERR_SSL'))
        return `TLS with ${host} failed (${code})`;
    return `${host}: ${connectionMessage(error)}`;
}
function describeCertificateError(code, { host, proxy, extraAuthorities }) {
    const certificate = `the certificate of ${host}`;
    switch (code) {
        case 'CERT_HAS_EXPIRED':
            return `${certificate} has expired (${code}); the administrator of ${proxy ? 'the proxy' : 'the host'} has to renew it`;
        case 'CERT_NOT_YET_VALID':
            return `${certificate} is not valid yet (${code}); check the clock of this runner`;
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
            return `${certificate} is for another name (${code}); check the host, which must be one of the names in the certificate`;
        case 'CERT_REVOKED':
            return `${certificate} has been revoked (${code})`;
    }
    const untrusted = `${certificate} was issued by a certificate authority that this runner does not trust (${code})`;
    if (extraAuthorities && (0,external_node_tls_namespaceObject.getCACertificates)('extra').length === 0)
        return `${untrusted}; NODE_EXTRA_CA_CERTS is ${extraAuthorities}, but no certificate could be read from it: set it to the path of a PEM file that this step can read`;
    if (extraAuthorities)
        return `${untrusted}; NODE_EXTRA_CA_CERTS (${extraAuthorities}) does not contain its certificate either: add it there`;
    return `${untrusted}. If it is your company's, set NODE_EXTRA_CA_CERTS to the path of its PEM file, under \`env:\` of the job or step`;
}
function codeOf(error) {
    if (error instanceof AggregateError) {
        const codes = new Set(error.errors.map(codeOf));
        return codes.size === 1 ? ([...codes][0] ?? '') : '';
    }
    return error instanceof Error && 'code' in error ? String(error.code) : '';
}
function connectionMessage(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return error.errors.map(connectionMessage).join('; ');
    return (0,errors/* messageOf */.bD)(error).split('\n')[0] ?? '';
}

// EXTERNAL MODULE: ./src/http/host.ts
var http_host = __nccwpck_require__(3808);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = require("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "http"
const external_http_namespaceObject = require("http");
var external_http_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_http_namespaceObject, 2);
;// CONCATENATED MODULE: external "https"
const external_https_namespaceObject = require("https");
var external_https_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_https_namespaceObject, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
;// CONCATENATED MODULE: ./scripts/stubs/tunnel.ts


;// CONCATENATED MODULE: ./scripts/stubs/undici.ts
class ProxyAgent {
    constructor() {
        throw new Error('undici is not part of this bundle');
    }
}

;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject_0 : external_http_namespaceObject_0;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_namespaceObject.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel_namespaceObject.httpsOverHttps : tunnel_namespaceObject.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel_namespaceObject.httpOverHttps : tunnel_namespaceObject.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_namespaceObject.Agent(options) : new external_http_namespaceObject.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./src/http/node-workarounds.ts




const client = new HttpClient();
function createClientRequest(url, options) {
    let request;
    const body = Object.assign(external_node_stream_.Readable.from([]), {
        pipe: (destination) => {
            if (destination instanceof external_node_http_.ClientRequest)
                request = destination;
            return destination;
        },
    });
    const httpModule = url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default());
    client.requestRaw({ options, parsedUrl: url, httpModule }, body).catch(() => undefined);
    if (!request)
        throw new Error('the HTTP client created no request');
    request.setTimeout(0);
    return request;
}
function asSocket(stream) {
    const unchanged = () => stream;
    const methods = ['setTimeout', 'setKeepAlive', 'setNoDelay', 'ref', 'unref'];
    return Object.assign(stream, Object.fromEntries(methods.map((name) => [name, unchanged])));
}
function keepReadableAfterWriteError(socket, { received, onWriteError }) {
    const destroy = socket.destroy.bind(socket);
    let isDraining = false;
    const drain = (error, seen) => {
        setImmediate(() => setImmediate(() => (received() > seen ? drain(error, received()) : destroy(error))));
    };
    socket.destroy = (error) => {
        if (!(error && 'syscall' in error && error.syscall === 'write'))
            return destroy(error);
        onWriteError(error);
        if (!isDraining)
            drain(error, received());
        isDraining = true;
        return socket;
    };
}

// EXTERNAL MODULE: ./src/http/request.ts
var http_request = __nccwpck_require__(7777);
;// CONCATENATED MODULE: ./src/http/exchange.ts







const maxHeaderBytes = 64 * 1024;
function startExchange(request, options) {
    const { agent, connections, cancelled, idleTimeoutMs, onSent, onReceived } = options;
    const abort = new AbortController();
    const signal = AbortSignal.any([cancelled, abort.signal]);
    const seen = { phase: 'sending', connection: undefined, parseError: undefined };
    const outgoing = createRequest(request, agent, signal);
    const response = responseTo(outgoing);
    const watchdog = setTimeout(() => abort.abort(idleTimeout(request.url, seen.phase, idleTimeoutMs)), idleTimeoutMs);
    observe(outgoing, seen, { connections, onActivity: () => void watchdog.refresh() });
    const canSend = () => seen.connection?.socket.failure() === undefined;
    const sent = (0,http_body/* upload */.Se)(request.body, outgoing, { canSend, onSent });
    sent.done.catch((error) => abort.abort(error));
    const stop = () => {
        signal.removeEventListener('abort', stop);
        clearTimeout(watchdog);
        sent.stop();
    };
    signal.addEventListener('abort', stop, { once: true });
    return {
        request,
        outgoing,
        sent,
        signal,
        response,
        onReceived,
        stop,
        connection: () => seen.connection,
        isStale: (error) => outgoing.reusedSocket && (0,http_request/* isSafe */.IP)(request.method) && !signal.aborted && !isExplained(error, seen),
        failure: (error) => {
            stop();
            const reason = signal.aborted
                ? signal.reason
                : connectionError(causeOf(error, seen), request.url, seen.phase);
            abort.abort(reason);
            return reason;
        },
    };
}
const isExplained = (error, { parseError }) => parseError !== undefined || error instanceof errors/* ActionError */.lZ;
const causeOf = (error, { parseError, connection }) => parseError ?? (error instanceof errors/* ActionError */.lZ ? error : (connection?.socket.failure() ?? error));
function observe(outgoing, seen, { connections, onActivity }) {
    outgoing.on('socket', (stream) => {
        seen.connection = connections.of(stream);
        seen.connection?.socket.onActivity(onActivity);
    });
    outgoing.on('error', (error) => {
        if (isParseError(error))
            seen.parseError = error;
    });
    outgoing.on('finish', () => {
        if (seen.phase === 'sending')
            seen.phase = 'waiting';
    });
    outgoing.on('response', () => {
        seen.phase = 'receiving';
    });
}
const isParseError = (error) => 'code' in error && String(error.code).startsWith('HPE_');
function createRequest({ url, method, headers, body }, agent, signal) {
    const length = body ? (0,http_body/* bodyLength */.ZA)(body) : (0,http_request/* expectsBody */.Xl)(method) ? 0 : undefined;
    try {
        return createClientRequest(url, {
            agent,
            signal,
            method,
            host: (0,http_host/* hostWithoutBrackets */.yM)(url),
            port: url.port,
            path: url.pathname + url.search,
            maxHeaderSize: maxHeaderBytes,
            headers: [
                ['Host', url.host],
                ...headers.map(({ name, value }) => [name, value]),
                ...(length === undefined ? [] : [['Content-Length', String(length)]]),
            ].flat(),
        });
    }
    catch (error) {
        throw connectionError(error, url, 'sending');
    }
}
function responseTo(outgoing) {
    const response = new Promise((resolve, reject) => {
        outgoing.on('response', resolve);
        outgoing.on('upgrade', (_message, socket) => {
            socket.destroy();
            reject(new Error('the server wants to switch protocols (101)'));
        });
        outgoing.on('error', reject);
        outgoing.on('close', () => reject(new Error('the connection was closed before a response arrived')));
    });
    response.catch(() => undefined);
    return response;
}
const during = {
    connecting: 'while connecting',
    sending: 'while the request was being sent',
    waiting: 'while waiting for the response',
    receiving: 'while the response was being received',
};
function idleTimeout({ host }, phase, idleTimeoutMs) {
    const text = `Idle timeout: no byte was sent to or received from ${host} for ${(0,format/* formatLimit */.tW)(idleTimeoutMs)} ${during[phase]}. The input \`timeout\` sets this limit.`;
    return new errors/* ConnectionError */.Rc(text, phase, { code: 'TIMEOUT' });
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = require("node:events");
;// CONCATENATED MODULE: ./src/http/incoming-response.ts


const headersOf = ({ headersDistinct }) => Object.fromEntries(Object.entries(headersDistinct).map(([name, values]) => [name, (values ?? []).map(asUtf8)]));
function asUtf8(text) {
    if (/^[\0-\x7f]*$/.test(text))
        return text;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'latin1'));
    }
    catch {
        return text;
    }
}
function transferProblem({ headersDistinct }) {
    const text = (headersDistinct['transfer-encoding'] ?? []).join(', ').trim().toLowerCase();
    if (['', 'chunked', 'identity'].includes(text))
        return undefined;
    return 'The response has a transfer coding that was not requested, so its body cannot be read; ask the administrator of the server, or of a proxy in front of it';
}
const endsWithConnection = (method, { statusCode, headersDistinct }) => method !== 'HEAD' &&
    statusCode !== 204 &&
    statusCode !== 304 &&
    headersDistinct['content-length'] === undefined &&
    !(headersDistinct['transfer-encoding'] ?? []).join().toLowerCase().includes('chunked');
function openResponse(message, exchange) {
    const { outgoing, sent } = exchange;
    const status = message.statusCode ?? 0;
    const problem = transferProblem(message);
    if (problem)
        throw new errors/* ConnectionError */.Rc(`${problem}.`, 'receiving', { final: true });
    const upload = uploadStateOf(exchange, status);
    if (upload === 'refused')
        sent.stop();
    if (upload === 'continuing')
        outgoing.shouldKeepAlive = true;
    const close = () => {
        exchange.stop();
        if (!outgoing.writableFinished || !message.complete)
            outgoing.destroy();
    };
    const chunks = checkedChunks({ message, exchange, upload, close });
    return { status, headers: headersOf(message), chunks, abandon: close };
}
function uploadStateOf({ sent }, status) {
    if (sent.isWhole() || sent.progress().total === 0)
        return 'whole';
    return status >= 300 ? 'refused' : 'continuing';
}
async function* checkedChunks(response) {
    const { message, exchange } = response;
    const total = Number(message.headers['content-length'] ?? Number.NaN) || undefined;
    try {
        yield* piecesOf(message, (count) => exchange.onReceived(count, total));
        await assertComplete(response);
    }
    finally {
        response.close();
    }
}
async function assertComplete(response) {
    const { message, exchange, upload } = response;
    const { sent, failure } = exchange;
    const error = receivingError(response);
    if (error)
        throw failure(error);
    if (upload === 'refused')
        return;
    await sent.done.catch(() => undefined);
    if (upload === 'whole' || sent.isWhole())
        return;
    const { sent: count, total } = sent.progress();
    const why = failure(new Error('the connection ended'));
    if (!(why instanceof errors/* ConnectionError */.Rc))
        throw why;
    throw new errors/* ConnectionError */.Rc(`The response ${message.statusCode} arrived before the whole body was sent, and the rest could not be sent: ${count} of ${total} bytes went out. ${why.message}`, 'receiving', { cause: why, code: why.code });
}
function receivingError({ message, exchange, upload }) {
    const connection = exchange.connection();
    const broken = connection?.socket.failure();
    if (exchange.signal.aborted)
        return new Error('the exchange was ended');
    if (upload === 'refused' && broken)
        return undefined;
    if (!message.complete)
        return broken ?? new Error('the connection was closed too early');
    if (!endsWithConnection(exchange.request.method, message) || connection?.isEndedWell())
        return undefined;
    return broken ?? new Error('the connection was closed without the close_notify that TLS requires');
}
const maxWaitingPieces = 8;
async function* piecesOf(message, onPiece) {
    if (message.closed)
        return;
    const events = (0,external_node_events_namespaceObject.on)(message, 'data', {
        close: ['end', 'close'],
        highWaterMark: maxWaitingPieces,
    });
    try {
        for await (const pieces of events)
            for (const piece of pieces) {
                onPiece(piece.length);
                yield piece;
            }
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./src/http/progress.ts

const intervalMs = 10_000;
function createProgress(verb, clock, log) {
    const startedAt = clock.monotonicMs();
    let next = startedAt + intervalMs;
    let done = 0;
    return (count, total) => {
        done += count;
        const now = clock.monotonicMs();
        if (now < next)
            return;
        next = now + intervalMs;
        const share = total ? ` of ${(0,format/* formatBytes */.z3)(total)} (${Math.floor((done / total) * 100)} %)` : '';
        log(`${verb} ${(0,format/* formatBytes */.z3)(done)}${share}, ${(0,format/* formatBytes */.z3)(Math.round((done * 1000) / (now - startedAt)))}/s`);
    };
}
function createTimings(clock) {
    const startedAt = clock.monotonicMs();
    const steps = [];
    let last = startedAt;
    return {
        mark: (step) => {
            const now = clock.monotonicMs();
            steps.push(`${step} ${now - last} ms`);
            last = now;
        },
        describe: () => `${steps.join(', ') || 'nothing was reached'}; ${clock.monotonicMs() - startedAt} ms in all`,
    };
}

// EXTERNAL MODULE: ./src/http/redirect.ts
var redirect = __nccwpck_require__(6790);
;// CONCATENATED MODULE: ./src/http/attempt.ts







const lastOf = (chain) => chain.at(-1) ?? chain[0];
async function attempt(chain, options) {
    const { clock, log, debug } = options;
    const request = lastOf(chain);
    const headers = [...request.credential, ...request.headers, ...options.rangeHeaders()];
    const startedAt = clock.monotonicMs();
    const { mark, describe } = createTimings(clock);
    const onSent = createProgress('Sent', clock, log);
    const onReceived = createProgress('Received', clock, log);
    try {
        const head = await send({ ...request, headers }, { ...options, mark, onSent, onReceived });
        mark('first byte');
        const next = await redirectOf(head, chain, options);
        if (next?.kind === 'follow')
            return { kind: 'redirect', request: next.request };
        const received = await receiveBody(head, options);
        const problem = received.problem ?? problemOf(head, next, headers);
        const response = { ...received, problem, request, durationMs: clock.monotonicMs() - startedAt };
        return { kind: 'response', response };
    }
    catch (error) {
        return { kind: 'error', error };
    }
    finally {
        mark('rest');
        debug(() => `Times of ${request.method} ${request.url.host}: ${describe()}`);
    }
}
const maxConnectMs = 30_000;
async function send(request, options) {
    for (;;) {
        const exchange = await openExchange(request, options);
        try {
            return openResponse(await exchange.response, exchange);
        }
        catch (error) {
            if (!exchange.isStale(error))
                throw exchange.failure(error);
            exchange.stop();
            options.connections.closeKept(request.url);
        }
    }
}
async function openExchange(request, options) {
    const { connections, cancelled, mark, log } = options;
    const { idleTimeoutMs } = options.policy;
    const connectTimeoutMs = Math.min(maxConnectMs, idleTimeoutMs);
    const agent = await connections.open(request, { cancelled, connectTimeoutMs, mark, log });
    return startExchange(request, { ...options, agent, idleTimeoutMs });
}
async function receiveBody(head, { spoolTo, isFile }) {
    const { status, headers } = head;
    const codings = isFile ? [] : ((0,content_encoding/* contentEncodingsOf */.h)(headers['content-encoding'] ?? []) ?? []);
    try {
        const chunks = codings.length > 0 ? (0,content_encoding/* decompress */.m)(head.chunks, codings) : head.chunks;
        const body = await (0,body_sink/* receive */.uZ)(chunks, spoolTo(status, headers));
        return { status, headers, body, problem: undefined, storageFailed: false };
    }
    catch (error) {
        head.abandon();
        if (!(error instanceof body_sink/* BodyError */.Ru))
            throw error;
        const { message: problem, storageFailed } = error;
        return { status, headers, body: { bytes: Buffer.alloc(0) }, problem, storageFailed };
    }
}
async function redirectOf(head, chain, { policy, isSuccess, log }) {
    if (isSuccess(head.status) || head.status < 300 || head.status > 399)
        return undefined;
    const next = (0,redirect/* redirect */.V2)(chain, head, policy);
    if (next?.kind !== 'follow')
        return next;
    await skip(head);
    log(`Redirected (${head.status}): ${(0,redirect/* describeFollow */.BE)(next)}`);
    return next;
}
function problemOf({ status }, next, headers) {
    if (next?.kind === 'fail')
        return `the redirect is not followed: ${next.why}`;
    if (status === 206 && !(0,http_request/* findHeader */.Jj)(headers, 'range'))
        return 'the server sent only a part (206) although no range was requested; a proxy or cache on the way may be the cause';
    return undefined;
}
const maxSkippedBytes = 64 * 1024;
async function skip({ chunks, abandon }) {
    let size = 0;
    try {
        for await (const chunk of chunks) {
            size += chunk.length;
            if (size > maxSkippedBytes)
                break;
        }
    }
    catch {
    }
    if (size > maxSkippedBytes)
        abandon();
}

// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __nccwpck_require__(8902);
;// CONCATENATED MODULE: ./src/http/fetch.ts






async function fetchResponse(first, options) {
    const { clock, cancelled } = options;
    const chain = [first];
    for (let attempts = 1;;) {
        const outcome = await attempt(chain, options);
        if (outcome.kind === 'redirect') {
            chain.push(outcome.request);
            continue;
        }
        const call = { request: lastOf(chain), attempts };
        const decision = decideOn(outcome, call, options);
        if (decision.kind !== 'wait')
            return finish(outcome, decision, call);
        if (outcome.kind === 'response')
            (0,body_sink/* discard */.vf)(outcome.response.body);
        logRetry(decision, attempts, options);
        await clock.sleep(decision.ms, cancelled).catch((error) => {
            throw explainFailedCall(error, call);
        });
        attempts += 1;
    }
}
function decideOn(outcome, { request, attempts }, { policy, clock, isSuccess, advise, debug }) {
    const response = outcome.kind === 'response' ? outcome.response : undefined;
    if (response && (isSuccess(response.status) || response.status < 400))
        return { kind: 'accept' };
    const result = outcome.kind === 'error'
        ? outcome
        : {
            status: outcome.response.status,
            retryAfter: outcome.response.headers['retry-after']?.[0],
            date: outcome.response.headers.date?.[0],
            advice: advise(outcome.response),
        };
    const { method } = request;
    const state = { method, attempts, retries: policy.retries, now: clock.now(), random: Math.random() };
    const decision = (0,retry/* decideRetry */.tE)(result, state);
    debug(() => (0,retry/* describeDecision */.K5)(result, state, decision));
    return decision;
}
function logRetry({ ms, why }, attempts, { policy: { retries }, log }) {
    log(`Attempt ${attempts} of ${retries + 1} failed (${why}); retrying in ${(0,format/* formatTime */.fU)(ms)}.`);
}
function finish(outcome, decision, call) {
    if (outcome.kind === 'error')
        throw explainFailedCall(outcome.error, call);
    const response = { ...outcome.response, attempts: call.attempts };
    if (decision.kind !== 'give up' || response.problem !== undefined)
        return response;
    const problem = `the server asks to retry after ${(0,format/* formatTime */.fU)(decision.ms)} (Retry-After), but the action waits at most ${(0,format/* formatTime */.fU)(retry/* maxRetryAfterMs */.vB)}, so it gave up`;
    return { ...response, problem };
}
function explainFailedCall(error, { request: { method, url }, attempts }) {
    const what = `${method} ${url.origin}${url.pathname}`;
    if (error instanceof errors/* CancelledError */.cc || error instanceof errors/* TimeLimitError */.$q) {
        const outcome = (0,http_request/* isSafe */.IP)(method) ? '' : ' It may or may not have taken effect: check in the Mendix portal.';
        const message = `${error.message} ${what} had no response yet.${outcome}`;
        return error instanceof errors/* CancelledError */.cc
            ? new errors/* CancelledError */.cc(message, { cause: error })
            : new errors/* TimeLimitError */.$q(message, (0,http_request/* isSafe */.IP)(method) ? error.code : 'OUTCOME_UNKNOWN', { cause: error });
    }
    if (!(error instanceof errors/* ActionError */.lZ))
        return error;
    const atAttempt = attempts > 1 ? ` (attempt ${attempts})` : '';
    const isUnknown = (0,retry/* isOutcomeUnknown */.B1)(error, method);
    const unknown = isUnknown
        ? ' The outcome is unknown: the request was sent and may have taken effect. Check the app in the Mendix portal, or send a GET, before you repeat it.'
        : '';
    const message = `${what} failed${atAttempt}. ${error.message}${unknown}`;
    return error instanceof errors/* ConnectionError */.Rc
        ? new errors/* ConnectionError */.Rc(message, error.phase, {
            cause: error,
            final: error.final,
            code: isUnknown ? 'OUTCOME_UNKNOWN' : error.code,
        })
        : new errors/* ActionError */.lZ(message, { cause: error });
}

// EXTERNAL MODULE: ./src/http/status.ts
var http_status = __nccwpck_require__(8848);
// EXTERNAL MODULE: ./src/client/body.ts
var client_body = __nccwpck_require__(3255);
// EXTERNAL MODULE: ./src/client/mendix-error.ts
var mendix_error = __nccwpck_require__(2077);
// EXTERNAL MODULE: ./src/client/response.ts
var client_response = __nccwpck_require__(4404);
;// CONCATENATED MODULE: ./src/client/client.ts






function createClient(parts) {
    const { clock, cancelled, redact, spoolTo, connections } = parts;
    const bodies = (0,client_body/* createBodies */.Z4)();
    const context = { ...parts, bodies, matchOf: ({ method, url }) => parts.scope.match(method, url) };
    return {
        clock,
        cancelled,
        redact,
        spoolTo,
        own: bodies.own,
        send: (request, options = {}) => sendSigned(context, request, options),
        explain: (response) => explain(context, response),
        close: () => {
            connections.close();
            bodies.discardAll();
        },
    };
}
async function sendSigned(context, request, options) {
    const match = context.matchOf(request);
    const credential = options.anonymous ? { kind: 'none' } : context.credentialFor(match);
    const { isSuccess = context.isSuccess } = options;
    const signed = context.signer.sign(options.isFile ? (0,http_request/* unencoded */.C8)(request) : request, credential);
    const response = await fetchResponse(signed, fetchOptionsOf(context, options));
    if (options.isFile)
        return takeFile(context, response, isSuccess);
    const problem = response.problem ?? (isSuccess(response.status) ? (0,client_response/* loginPageProblem */.AT)({ request, match }, response) : undefined);
    return takeResponse(context, { ...response, problem }, isSuccess);
}
function fetchOptionsOf(context, options) {
    const { signal, isFile = false, isSuccess = context.isSuccess } = options;
    return {
        ...context,
        cancelled: signal ? AbortSignal.any([context.cancelled, signal]) : context.cancelled,
        policy: { ...context.policy, retries: options.retries ?? context.policy.retries },
        isSuccess,
        isFile,
        spoolTo: options.spoolTo ?? context.spoolTo,
        rangeHeaders: options.rangeHeaders ?? (() => []),
        advise: ({ status, headers, body, request }) => {
            const { disposition } = (0,client_response/* errorWithin */.OZ)({ status, match: context.matchOf(request), ok: false }, (0,client_body/* errorText */.kc)(body, headers));
            return disposition === 'unclear' ? 'none' : disposition === 'wait' ? 'wait' : 'final';
        },
    };
}
function takeFile({ bodies, matchOf }, { body: content, ...response }, isSuccess) {
    return {
        ...response,
        body: bodies.own(content, response.headers),
        ok: isSuccess(response.status) && response.problem === undefined,
        match: matchOf(response.request),
        error: undefined,
        disposition: 'unclear',
    };
}
async function takeResponse(context, { body: content, ...response }, isSuccess) {
    const { status, headers, problem } = response;
    const body = context.bodies.own(content, headers);
    const isFine = isSuccess(status) && problem === undefined;
    const isWrite = !(0,http_request/* isSafe */.IP)(response.request.method);
    const taken = { ...response, body, ok: isFine, match: context.matchOf(response.request) };
    const text = isFine && !isWrite && 'part' in content ? '' : (0,client_body/* errorText */.kc)(content, headers);
    const { error, disposition } = (0,client_response/* errorWithin */.OZ)(taken, text);
    const withheld = await context.mask(taken);
    const isRefused = isFine && (0,http_status/* is2xx */.ZE)(status) && isWrite && error !== undefined && disposition !== 'success';
    const known = { ...taken, ok: isFine && !isRefused };
    for (const line of (0,client_response/* describeHeaders */.u$)(status, headers))
        context.debug(() => line);
    const shown = error && (0,mendix_error/* boundedError */.Yd)(error, context.redact);
    if (withheld === undefined)
        return { ...known, error: shown, disposition };
    body.discard();
    return {
        ...known,
        ok: false,
        body: context.bodies.own({ bytes: Buffer.alloc(0) }, {}),
        problem: withheld,
        error: undefined,
        disposition: isFine ? 'final' : disposition,
    };
}
async function explain(context, response) {
    const { diagnose } = await __nccwpck_require__.e(/* import() */ 789).then(__nccwpck_require__.bind(__nccwpck_require__, 9789));
    const { request, match, error } = response;
    const sent = request.credential.length > 0 ? context.credentialFor(match).kind : 'none';
    const hint = diagnose(match, sent, { ...(0,client_response/* errorOf */.Mz)(response, error), url: request.url });
    return (0,client_response/* describeFailure */.Ic)(response, hint, context.redact);
}

// EXTERNAL MODULE: ./src/client/mask.ts
var mask = __nccwpck_require__(5723);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./src/http/lossless-socket.ts



const keepAliveDelayMs = 30_000;
const addressTimeoutMs = 2500;
const readBufferBytes = 64 * 1024;
function openLosslessSocket(host, port) {
    const state = { failure: undefined, isEnded: false, received: 0, onActivity: () => undefined };
    const socket = (0,external_node_net_.connect)({
        host,
        port,
        autoSelectFamily: true,
        autoSelectFamilyAttemptTimeout: addressTimeoutMs,
        noDelay: true,
        keepAlive: true,
        keepAliveInitialDelay: keepAliveDelayMs,
        onread: {
            buffer: Buffer.allocUnsafeSlow(readBufferBytes),
            callback: (count, bytes) => {
                state.received += count;
                state.onActivity();
                return stream.push(Buffer.from(bytes.subarray(0, count)));
            },
        },
    });
    const stream = asSocket(streamOver(socket, state));
    keepReadableAfterWriteError(socket, {
        received: () => state.received,
        onWriteError: (error) => {
            state.failure ??= error;
        },
    });
    followEnd(socket, stream, state);
    const lossless = {
        stream,
        failure: () => state.failure,
        isEnded: () => state.isEnded,
        onActivity: (listener) => {
            state.onActivity = listener;
        },
    };
    return { socket, lossless };
}
function streamOver(socket, state) {
    return new external_node_stream_.Duplex({
        allowHalfOpen: false,
        read: () => void socket.resume(),
        write: (chunk, _, done) => {
            if (state.failure)
                return done();
            socket.write(chunk, (error) => {
                if (error)
                    state.failure ??= error;
                else
                    state.onActivity();
                done();
            });
        },
        final: (done) => void socket.end(() => done()),
        destroy: (error, done) => {
            socket.destroy();
            done(error);
        },
    });
}
function followEnd(socket, stream, state) {
    let isOver = false;
    const end = () => {
        if (isOver)
            return;
        isOver = true;
        stream.push(null);
        stream.read(0);
    };
    socket.on('error', (error) => {
        state.failure ??= error;
    });
    socket.on('end', () => {
        state.isEnded = true;
        end();
    });
    socket.on('close', end);
}

// EXTERNAL MODULE: ./src/http/proxy.ts
var http_proxy = __nccwpck_require__(7856);
;// CONCATENATED MODULE: ./src/http/connect.ts










async function connect(target, proxy, options) {
    const { cancelled, connectTimeoutMs, extraAuthorities } = options;
    cancelled.throwIfAborted();
    const peer = proxy
        ? { host: (0,http_proxy/* describeProxy */.GK)(proxy), proxy: proxy.variable, extraAuthorities }
        : { host: target.host, extraAuthorities };
    const route = { target, proxy, peer, opened: undefined };
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(connectTimeout(route, connectTimeoutMs)), connectTimeoutMs);
    const signal = AbortSignal.any([cancelled, late.signal]);
    const abandon = () => void route.opened?.destroy();
    signal.addEventListener('abort', abandon);
    try {
        return await openRoute(route, signal, options);
    }
    catch (error) {
        abandon();
        signal.throwIfAborted();
        throw connectionError(error, route.peer, 'connecting');
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', abandon);
    }
}
async function openRoute(route, signal, { extraAuthorities, mark }) {
    const { target, proxy } = route;
    const keep = (connection) => {
        route.opened = connection.stream;
        return connection;
    };
    let connection = keep(await openTcp(proxy?.url ?? target, signal, mark));
    if (proxy) {
        if (proxy.url.protocol === 'https:')
            connection = keep(await connect_secure(connection, proxy.url, signal));
        await (0,http_proxy/* tunnel */.dd)(connection.stream, { target, proxy, signal });
        mark('proxy');
        route.peer = { host: target.host, extraAuthorities, via: (0,http_proxy/* describeProxy */.GK)(proxy) };
    }
    if (target.protocol !== 'https:')
        return connection;
    const secured = await connect_secure(connection, target, signal);
    mark('TLS');
    return secured;
}
async function openTcp(url, signal, mark) {
    const host = (0,http_host/* hostWithoutBrackets */.yM)(url);
    const { lossless, socket } = openLosslessSocket(host, (0,http_host/* portOf */.HM)(url));
    if ((0,external_node_net_.isIP)(host))
        mark('name');
    else
        socket.once('lookup', () => mark('name'));
    try {
        await (0,external_node_events_namespaceObject.once)(socket, 'connect', { signal });
        signal.throwIfAborted();
    }
    catch (error) {
        socket.destroy();
        throw error;
    }
    mark('connection');
    return { stream: lossless.stream, socket: lossless, isEndedWell: lossless.isEnded };
}
async function connect_secure({ stream, socket }, url, signal) {
    const below = stream === socket.stream ? stream : external_node_stream_.Duplex.from({ readable: stream, writable: stream });
    const host = (0,http_host/* hostWithoutBrackets */.yM)(url);
    const secured = (0,external_node_tls_namespaceObject.connect)({
        socket: below,
        host,
        ...((0,external_node_net_.isIP)(host) ? {} : { servername: host }),
        ALPNProtocols: ['http/1.1'],
    });
    secured.on('error', () => undefined);
    let isEndedWell = false;
    secured.once('end', () => {
        isEndedWell = !below.readableEnded;
    });
    try {
        await (0,external_node_events_namespaceObject.once)(secured, 'secureConnect', { signal });
    }
    catch (error) {
        secured.destroy();
        below.destroy();
        throw socket.failure() ?? error;
    }
    return { stream: secured, socket, isEndedWell: () => isEndedWell };
}
function connectTimeout({ target: { host }, peer }, connectTimeoutMs) {
    const within = `No connection to ${host} within ${(0,format/* formatLimit */.tW)(connectTimeoutMs)}`;
    const text = peer.proxy
        ? `${within}: ${peer.host} did not respond; is ${peer.proxy} right, and does the proxy run?`
        : peer.via
            ? `${within}: ${peer.via} accepted the connection, but the host behind it did not respond; ask the administrator of the proxy whether it may reach this host.`
            : `${within} (DNS lookup and TLS included); is the host reachable from this runner?`;
    return new errors/* ConnectionError */.Rc(text, 'connecting', { code: 'TIMEOUT' });
}

;// CONCATENATED MODULE: ./src/http/connections.ts





function createConnections(findProxy, extraAuthorities) {
    const shared = new Map();
    const opened = new WeakMap();
    const logged = new Set();
    const sharedAgent = (url) => {
        const agent = shared.get(url.origin) ?? createAgent(url, { keepAlive: true });
        shared.set(url.origin, agent);
        return agent;
    };
    const logProxy = (url, proxy, log) => {
        const text = (0,http_proxy/* describeProxy */.GK)(proxy);
        if (!logged.has(text))
            log(`Requests to ${url.host} go through ${text}.`);
        logged.add(text);
    };
    return {
        open: async ({ url, method }, options) => {
            const agent = (0,http_request/* isSafe */.IP)(method) ? sharedAgent(url) : createAgent(url, { keepAlive: false });
            if (Object.keys(agent.freeSockets).length > 0)
                return agent;
            const proxy = findProxy(url);
            if (proxy)
                logProxy(url, proxy, options.log);
            const connection = await connect(url, proxy, { ...options, extraAuthorities });
            opened.set(connection.stream, connection);
            agent.createConnection = () => connection.stream;
            return agent;
        },
        of: (stream) => opened.get(stream),
        closeKept: ({ origin }) => {
            shared.get(origin)?.destroy();
            shared.delete(origin);
        },
        close: () => {
            for (const agent of shared.values())
                agent.destroy();
        },
    };
}
const createAgent = ({ protocol }, options) => protocol === 'https:' ? new external_node_https_namespaceObject.Agent(options) : new external_node_http_.Agent(options);

// EXTERNAL MODULE: ./src/inputs/issues.ts
var issues = __nccwpck_require__(89);
// EXTERNAL MODULE: ./src/lib/atomic-file.ts
var atomic_file = __nccwpck_require__(2949);
;// CONCATENATED MODULE: ./src/actions/shared/connection.ts










const defaultRetries = '3';
const apiKeyInputs = ['username', 'api-key'];
function readConnection(reader, { env, protect }, credentialInputs) {
    const credentials = (0,auth_credentials/* readCredentialTexts */.ee)(reader, env, credentialInputs);
    for (const secret of (0,auth_credentials/* secretsOf */.Fj)(credentials))
        protect(secret, 'credential');
    const baseUrl = reader.text('base-url')?.replace(/(?<!\/)\/+$/, '');
    const allowedHosts = (0,hosts/* readAllowedHosts */.cQ)(reader.lines('allowed-hosts'), reader.issues);
    const retries = reader.integer('retries', [0, 10], Number(defaultRetries));
    return {
        credentials,
        baseUrl,
        allowedHosts,
        policy: (0,issues/* isValid */.fn)(retries) ? { ...http_request/* defaultPolicy */.G4, retries } : issues/* invalid */.Gq,
    };
}
const tempFolder = ({ env }) => env.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
const spoolInTemp = (runner) => ({
    folder: tempFolder(runner),
    name: 'mendix-response',
    mode: atomic_file/* privateMode */.J$,
});
function proxyFor(url, { env, protect }) {
    const proxy = (0,http_proxy/* findProxy */.EE)(url, env);
    for (const secret of proxy ? (0,http_proxy/* secretsOfProxy */.t4)(proxy) : [])
        protect(secret);
    return proxy;
}
function openClient(plan, runner, cancelled) {
    return createClient({
        spoolTo: () => spoolInTemp(runner),
        ...plan,
        connections: createConnections((url) => proxyFor(url, runner), runner.env.NODE_EXTRA_CA_CERTS),
        clock: runner.clock,
        cancelled,
        mask: (plan.mask ?? (0,mask/* createMask */.P)({ expressions: [], protect: runner.protect, warn: runner.warning })).apply,
        redact: runner.redact,
        log: runner.info,
        debug: runner.debug,
    });
}


/***/ }),

/***/ 8168:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   W7: () => (/* binding */ makeCredential),
/* harmony export */   Xm: () => (/* binding */ emptySecretHint),
/* harmony export */   ee: () => (/* binding */ readCredentialTexts),
/* harmony export */   vV: () => (/* binding */ carriesCredential),
/* harmony export */   w0: () => (/* binding */ credentialHeaders)
/* harmony export */ });
/* unused harmony export withoutScheme */
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7188);
/* harmony import */ var _lib_redaction_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6243);



function credentialHeaders(credential) {
    switch (credential.kind) {
        case 'api-key':
            return [
                { name: 'Mendix-Username', value: credential.username },
                { name: 'Mendix-ApiKey', value: credential.apiKey },
            ];
        case 'pat':
            return [{ name: 'Authorization', value: `MxToken ${credential.pat}` }];
        case 'none':
            return [];
    }
}
const credentialInputs = ['username', 'api-key', 'pat'];
function readCredentialTexts(source, env, inputs = credentialInputs) {
    const find = (input, ...variables) => [
        { at: input, text: inputs.includes(input) ? source.raw(input) : undefined },
        ...variables.map((name) => ({ at: name, text: env[name] })),
    ]
        .flatMap(({ at, text = '' }) => (text.trim() === '' ? [] : [{ at, text }]))
        .at(0);
    return {
        username: find('username', 'MENDIX_USERNAME'),
        apiKey: find('api-key', 'MENDIX_API_KEY'),
        pat: find('pat', 'MENDIX_PAT', 'MENDIX_TOKEN'),
    };
}
const withoutScheme = (pat) => pat.trim().replace(/^mxtoken\s+/i, '');
function secretsOf({ apiKey, pat }) {
    const texts = [apiKey?.text, apiKey?.text.trim(), pat?.text, pat?.text.trim(), pat && withoutScheme(pat.text)];
    return [...new Set(texts)]
        .filter((text) => text !== undefined)
        .filter((text) => text.trim().length >= _lib_redaction_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .minSecretLength */ .jE);
}
const secretHeaders = new Set(['mendix-username', 'mendix-apikey', 'authorization', 'proxy-authorization', 'cookie']);
const carriesCredential = (name) => secretHeaders.has(name.toLowerCase());
const emptySecretHint = 'Hint: GitHub passes an empty string for a secret that does not exist or that this run cannot read (for example, runs from forks).';
function makeCredential(kind, { username, apiKey, pat }, issues) {
    if (kind === 'pat') {
        if (pat === undefined)
            return issues.add('pat', 'is missing; set it, or set MENDIX_PAT or MENDIX_TOKEN', emptySecretHint);
        const token = checkSecret(pat, withoutScheme(pat.text), issues);
        return token === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq ? _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq : { kind, pat: token };
    }
    const login = username
        ? checkText(username, username.text.trim(), issues)
        : issues.add('username', 'is missing; an API key is sent with the username of its owner. Set it, or MENDIX_USERNAME', emptySecretHint);
    const key = apiKey
        ? checkSecret(apiKey, apiKey.text.trim(), issues)
        : issues.add('api-key', 'is missing; set it, or MENDIX_API_KEY, to an API key of the user in `username`', emptySecretHint);
    return login === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq || key === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq ? _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq : { kind, username: login, apiKey: key };
}
const foreign = /^(?:authorization\s*:|mendix-apikey\s*:|mxtoken\s|bearer\s|basic\s|["'])|["']$/i;
function checkSecret(given, secret, issues) {
    const problem = `has fewer than ${_lib_redaction_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .minSecretLength */ .jE} characters, which is too short for a Mendix credential. Is it truncated?`;
    if (secret.length < _lib_redaction_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .minSecretLength */ .jE)
        issues.add(given.at, problem);
    if (foreign.test(secret))
        return issues.add(given.at, `contains more than the credential itself. Remove the header name, \`Bearer\`, \`MxToken\` or quotes`);
    const text = checkText(given, secret, issues);
    return secret.length < _lib_redaction_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .minSecretLength */ .jE ? _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq : text;
}
function checkText({ at, text }, trimmed, issues) {
    if (text !== text.trim())
        issues.warn(`${at}: white space around the value is removed. Was it copied with a line break?`);
    if ((0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlain */ .$i)(trimmed))
        return trimmed;
    if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(trimmed))
        return issues.add(at, 'contains a control or invisible character; copy the value again');
    if (/[^\x20-\xff]/.test(trimmed))
        return issues.add(at, 'contains a character that is not allowed in a header; copy the value again');
    return trimmed;
}


/***/ }),

/***/ 7717:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ schemeProblem),
/* harmony export */   aS: () => (/* binding */ baseUrlProblem),
/* harmony export */   cQ: () => (/* binding */ readAllowedHosts),
/* harmony export */   hE: () => (/* binding */ tlsProblem),
/* harmony export */   kD: () => (/* binding */ linkProblem),
/* harmony export */   lP: () => (/* binding */ hostReason),
/* harmony export */   rO: () => (/* binding */ createSigner),
/* harmony export */   z3: () => (/* binding */ hostRule)
/* harmony export */ });
/* unused harmony exports isAllowed, isPlatform */
/* harmony import */ var _http_host_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3808);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7777);
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(89);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7268);
/* harmony import */ var _lib_similarity_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6296);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8168);






function readAllowedHosts(lines, issues) {
    const hosts = lines.map(({ at, text }) => {
        const entry = text.trim().toLowerCase();
        const isHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(entry) && URL.canParse(`https://${entry}`);
        if (isHost)
            return entry;
        return issues.add(at, `"${entry}" is not a host; write \`host\` or \`host:port\`, without scheme, path or wildcard`);
    });
    return (0,_inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .allValid */ .a7)(hosts);
}
const isAllowed = (url, allowed) => allowed.some((host) => URL.parse(`${url.protocol}//${host}`)?.host === url.host);
const schemeProblem = (url) => url.protocol === 'https:' || (0,_http_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url)
    ? undefined
    : `${url.origin} is not https; only localhost can be called over http`;
function linkProblem(url, from) {
    if (url.username || url.password)
        return 'has user info before the host';
    if (schemeProblem(url) || (url.protocol === 'http:' && from.protocol !== 'http:'))
        return 'is not https';
    return (0,_http_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url) && !(0,_http_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(from)
        ? 'is localhost, which a response from another host must not name'
        : undefined;
}
function baseUrlProblem(text) {
    const url = /[?#\\{}\s]|\/\/[^/]*@/.test(text) ? null : URL.parse(text);
    return url === null || url.host === ''
        ? 'is not a URL such as https://mendix.example.com: write scheme, host and path, without query, fragment or username'
        : undefined;
}
const tlsProblem = ({ NODE_TLS_REJECT_UNAUTHORIZED: value }) => value === '0'
    ? 'NODE_TLS_REJECT_UNAUTHORIZED=0 accepts any certificate, so no credential is sent; remove it, and set NODE_EXTRA_CA_CERTS to the PEM file of your certificate authority'
    : undefined;
const isPlatform = (url, platformHosts) => url.protocol === 'https:' && platformHosts.has(url.hostname) && url.port === '';
function hostReason(url, allowed, platformHosts) {
    if (isPlatform(url, platformHosts))
        return 'is a Mendix host';
    return isAllowed(url, allowed)
        ? 'is listed in `allowed-hosts`'
        : 'is not a Mendix host, and is not listed in `allowed-hosts`';
}
const minSimilarity = 0.8;
const hostRule = (allowed, platformHosts, env) => (url, hasCredential) => {
    const problem = schemeProblem(url) ?? (hasCredential && url.protocol === 'https:' ? tlsProblem(env) : undefined);
    if (problem || !hasCredential || isAllowed(url, allowed) || isPlatform(url, platformHosts))
        return problem;
    const meant = (0,_lib_similarity_js__WEBPACK_IMPORTED_MODULE_4__/* .closest */ .k)(url.hostname, [...platformHosts], minSimilarity);
    return (`${url.hostname}:${(0,_http_host_js__WEBPACK_IMPORTED_MODULE_0__/* .portOf */ .HM)(url)} is not a Mendix host, so it receives no credential; ` +
        `${meant ? `did you mean ${meant}? If not, and it is your own host` : 'if it is your own host'}, ` +
        `add a line \`${url.host}\` to \`allowed-hosts\`, or set \`auth: none\` to call it without a credential`);
};
const createSigner = (rule) => ({
    problem: rule,
    sign: (request, credential) => {
        const signed = (0,_http_request_js__WEBPACK_IMPORTED_MODULE_1__/* .sign */ ._S)(request, (0,_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .credentialHeaders */ .w0)(credential), rule);
        if (typeof signed === 'string')
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`${request.method} is not sent: ${signed}.`);
        return signed;
    },
});


/***/ }),

/***/ 3255:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VR: () => (/* binding */ maxDocumentBytes),
/* harmony export */   Z4: () => (/* binding */ createBodies),
/* harmony export */   _6: () => (/* binding */ isHtml),
/* harmony export */   kc: () => (/* binding */ errorText)
/* harmony export */ });
/* unused harmony exports parseMediaType, outputText, jsonText */
/* harmony import */ var _http_body_sink_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8988);
/* harmony import */ var _http_content_encoding_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4775);
/* harmony import */ var _lib_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2949);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(228);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8453);





const maxDocumentBytes = 32 * 1024 * 1024;
function bodyText(content, headers) {
    const isDecoded = (0,_http_content_encoding_js__WEBPACK_IMPORTED_MODULE_1__/* .contentEncodingsOf */ .h)(headers['content-encoding'] ?? []) !== undefined;
    return 'bytes' in content && isDecoded ? outputText(content.bytes, headers['content-type']?.[0]) : undefined;
}
const jsonSourceOf = (content, headers) => jsonText('part' in content ? (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readBytes */ .io)(content.part) : content.bytes, headers['content-type']?.[0]);
const errorText = (content, headers) => (0,_http_body_sink_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(content) > maxDocumentBytes ? '' : (jsonSourceOf(content, headers) ?? '');
function readJsonBody(content, headers) {
    const size = (0,_http_body_sink_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(content);
    if (size === 0)
        return { document: undefined, why: 'empty' };
    if (size > maxDocumentBytes)
        return { document: undefined, why: 'larger than 32 MiB' };
    const json = jsonSourceOf(content, headers);
    const document = json === undefined ? undefined : (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(json);
    return document ? { document } : { document: undefined, why: 'not JSON' };
}
function createBodies() {
    const unsaved = new Set();
    const own = (content, headers) => {
        unsaved.add(content);
        let read;
        return {
            size: (0,_http_body_sink_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(content),
            text: () => bodyText(content, headers),
            path: () => ('part' in content ? content.part : undefined),
            json: () => {
                read ??= readJsonBody(content, headers);
                return read;
            },
            jsonSource: () => jsonSourceOf(content, headers),
            save: (path, mode) => {
                if ('bytes' in content)
                    (0,_lib_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(path, content.bytes, mode);
                else
                    (0,_lib_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .commitFile */ .w0)(content.part, path);
                unsaved.delete(content);
            },
            discard: () => {
                if (unsaved.delete(content))
                    (0,_http_body_sink_js__WEBPACK_IMPORTED_MODULE_0__/* .discard */ .vf)(content);
            },
        };
    };
    return {
        own,
        discardAll: () => {
            for (const content of unsaved)
                (0,_http_body_sink_js__WEBPACK_IMPORTED_MODULE_0__/* .discard */ .vf)(content);
            unsaved.clear();
        },
    };
}
function parseMediaType(header) {
    const type = header?.split(/[;,]/)[0]?.trim().toLowerCase();
    if (!header || !type)
        return undefined;
    const charset = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(header);
    return { type, charset: (charset?.[1] ?? charset?.[2])?.toLowerCase() };
}
const isHtml = (headers) => ['text/html', 'application/xhtml+xml'].includes(parseMediaType(headers['content-type']?.[0])?.type ?? '');
const textTypes = /^(?:text\/.*|application\/(?:.*\+)?(?:json|xml|yaml)|application\/(?:x-)?(?:ndjson|yaml|javascript|ecmascript|sql|toml|x-www-form-urlencoded|jwt|graphql|x-sh|pem-certificate-chain)|.*\+(?:json|xml)|message\/.*|multipart\/.*)$/;
const jsonTypes = /^(?:json|(?:application|text)\/(?:x-)?json|[^/]+\/.*\+json)$/;
const undecodable = new Set([
    'replacement',
    'csiso2022kr',
    'hz-gb-2312',
    'iso-2022-cn',
    'iso-2022-cn-ext',
    'iso-2022-kr',
]);
function outputText(bytes, contentType) {
    if (bytes.length === 0)
        return '';
    const media = parseMediaType(contentType);
    if (media && jsonTypes.test(media.type)) {
        const text = jsonText(bytes, contentType);
        return text?.includes('\ufffd') && 'fault' in (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .readJson */ .Vh)(text) ? undefined : text;
    }
    if (media && !textTypes.test(media.type))
        return undefined;
    try {
        return decoder(media?.charset ?? 'utf-8', { fatal: true, ignoreBOM: true })?.decode(bytes);
    }
    catch {
        return undefined;
    }
}
function jsonText(bytes, contentType) {
    const charset = parseMediaType(contentType)?.charset ?? 'utf-8';
    if (undecodable.has(charset))
        return undefined;
    return (decoder(charset) ?? new TextDecoder()).decode(bytes);
}
function decoder(charset, options) {
    if (undecodable.has(charset))
        return undefined;
    try {
        return new TextDecoder(charset, options);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5723:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createMask)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(432);
/* harmony import */ var _lib_redaction_secret_heuristics_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4299);



function createMask({ expressions, protect, warn }) {
    const used = new Set();
    const protectAll = createProtect({ protect, warn });
    let wasRead = false;
    return {
        apply: async ({ body, match, ok }) => {
            const known = ok ? match.endpoints.flatMap(({ endpoint }) => endpoint.secrets ?? []) : [];
            if (known.length + expressions.length === 0)
                return undefined;
            try {
                const { document, why } = { why: '', ...body.json() };
                if (document === undefined)
                    return expressions.length > 0 && why !== 'empty' ? unread(why) : undefined;
                const { secretsIn, settingsIn } = await Promise.all(/* import() */[__nccwpck_require__.e(22), __nccwpck_require__.e(850)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1850));
                const knownSecrets = known.flatMap((secret) => typeof secret === 'string'
                    ? [...secretsIn([secret], document)]
                    : settingsIn(secret, document).flatMap(({ name, value }) => ((0,_lib_redaction_secret_heuristics_js__WEBPACK_IMPORTED_MODULE_1__/* .looksSecret */ .n0)(name, value) ? [value] : [])));
                for (const form of knownSecrets.flatMap(formsOf))
                    protect(form);
                for (const expression of expressions) {
                    const secrets = secretsIn([expression], document);
                    if (secrets.size > 0)
                        used.add(expression);
                    protectAll(secrets);
                }
                wasRead ||= ok;
                return undefined;
            }
            catch (error) {
                return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedError */ .j1)(error).message;
            }
        },
        unused: () => (wasRead ? expressions.filter((expression) => !used.has(expression)) : []),
    };
}
function createProtect({ protect, warn }) {
    let isWarned = false;
    return (secrets) => {
        const forms = [...secrets].map(formsOf);
        for (const form of forms.flat())
            protect(form);
        const unmasked = forms.filter(({ length }) => length === 0).length;
        if (unmasked === 0 || isWarned)
            return;
        isWarned = true;
        warn(`${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(unmasked, 'secret value')} of the response cannot be masked: too short or too common (under 4 characters, or only punctuation).`);
    };
}
const unread = (why) => `mask: the response is ${why}, so nothing can be selected in it; its body is not passed on`;
function formsOf(secret) {
    const lines = secret.split(/\r\n|\r|\n/);
    const forms = lines.length === 1 ? lines : [...lines, JSON.stringify(secret).slice(1, -1)];
    return forms.filter((form) => !(0,_lib_redaction_secret_heuristics_js__WEBPACK_IMPORTED_MODULE_1__/* .isTooCommon */ .W8)(form));
}


/***/ }),

/***/ 2077:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HG: () => (/* binding */ findMendixError),
/* harmony export */   Yd: () => (/* binding */ boundedError),
/* harmony export */   fx: () => (/* binding */ errorInSuccess)
/* harmony export */ });
/* unused harmony export errorTextOf */
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7188);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8453);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1739);



const text = (value) => typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const firstText = (...values) => values.map(text).find((each) => each !== '') ?? '';
const firstItems = (value) => (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(value).slice(0, maxReasons);
const maxReasons = 20;
function withDetails(message, fields) {
    const params = firstItems(fields['invalid-params'] ?? fields.invalidParams).filter(_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW);
    const reasons = params.map(({ name, reason }) => [text(name), text(reason)].filter(Boolean).join(': '));
    const details = [text(fields.detail), ...reasons, ...firstItems(fields.errors).map(reasonOf)];
    return [...new Set([message, ...details])].filter(Boolean).join('; ');
}
const reasonOf = (error) => (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(error)
    ? firstText(error.message, error.errorMessage, error.detail, error.description, error.title, error.code)
    : text(error);
function findMendixError(body) {
    const parsed = parse(body);
    const named = namedError(parsed);
    if (named)
        return named;
    const error = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(parsed) ? errorIn(parsed) : { code: '', message: messageIn(parsed, body) };
    return error.code === '' && error.message === '' ? undefined : error;
}
const errorInSuccess = (body) => body.includes('"errorCode"') ? namedError(parse(body)) : undefined;
const maxCodeLength = 1000;
const boundedError = ({ code, message }, hide) => ({
    code: code.length > maxCodeLength ? '' : code,
    message: (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .beginningOf */ .VI)(message, hide),
});
const namedError = (parsed) => (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(parsed) && text(parsed.errorCode) !== ''
    ? {
        code: text(parsed.errorCode),
        message: firstText(parsed.errorMessage, parsed.displayText, parsed.errorText),
    }
    : undefined;
function errorIn(fields) {
    const { error } = fields;
    if ((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(error))
        return { code: firstText(error.code, error.status), message: withDetails(text(error.message), error) };
    const message = firstText(fields.message, fields.title, fields.errorMessage, fields.errorText, error);
    return {
        code: firstText(fields.code, fields.status, fields.statusCode),
        message: withDetails(message || text(fields.error_description), fields),
    };
}
function messageIn(parsed, body) {
    if (typeof parsed === 'string')
        return parsed;
    if (Array.isArray(parsed))
        return withDetails('', { errors: parsed });
    return parsed === undefined ? errorTextOf(body) : '';
}
function parse(body) {
    const text = body.replace(/^\ufeff/, '');
    try {
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .scanJson */ .Ey)(text, () => undefined).fault ? undefined : JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const maxScannedLength = 64 * 1024;
const maxTextLength = 2000;
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const elements = [
    /<(?:[\w-]{1,40}:)?(?:message|errormessage|faultstring|reason)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[\s*)?([^\s<>][^<>]*)/i,
    /<title(?:\s[^<>]*)?>\s*([^\s<>][^<>]*)/i,
    /<h1(?:\s[^<>]*)?>\s*([^\s<>][^<>]*)/i,
    /<(?:[\w-]{1,40}:)?(?:text|detail|error|code)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[\s*)?([^\s<>][^<>]*)/i,
];
function errorTextOf(text) {
    const start = text.replace(/^\ufeff?\s*/, '');
    const seen = start.length > maxScannedLength ? `${start.slice(0, maxScannedLength)}${cutMark}` : start;
    if (seen.startsWith('{') || seen.startsWith('['))
        return '';
    const words = seen.startsWith('<') ? wordsOfMarkup(seen) : firstLine(seen);
    return words.length > maxTextLength || !isReadable(words) ? '' : words;
}
function wordsOfMarkup(markup) {
    for (const element of elements) {
        const words = unescapeMarkup(element.exec(markup)?.[1]?.replace(/\]\]$/, '') ?? '')
            .replace(/\s+/g, ' ')
            .trim();
        if (words !== '')
            return words;
    }
    return '';
}
const firstLine = (text) => text
    .split(/[\r\n]/, 1)
    .join('')
    .trim();
const cutMark = '\0';
const isReadable = (text) => /\p{L}/u.test(text) && !/[\ufffd\0]/.test(text);
const unescapeMarkup = (text) => text.replace(/&(?:#0*[1-9]\d{0,6}|#x0*[1-9a-f][0-9a-f]{0,5}|[a-z]{2,6});/gi, (reference) => {
    const name = reference.slice(1, -1).toLowerCase();
    if (!name.startsWith('#'))
        return entities[name] ?? reference;
    const code = Number(name.replace('#x', '0x').replace('#', ''));
    return code > 0x10ffff ? reference : String.fromCodePoint(code);
});


/***/ }),

/***/ 4404:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ failureCode),
/* harmony export */   AT: () => (/* binding */ loginPageProblem),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   OZ: () => (/* binding */ errorWithin),
/* harmony export */   az: () => (/* binding */ afterResponse),
/* harmony export */   u$: () => (/* binding */ describeHeaders)
/* harmony export */ });
/* harmony import */ var _http_redirect_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6790);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7777);
/* harmony import */ var _http_status_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8848);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7188);
/* harmony import */ var _mendix_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7346);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3255);
/* harmony import */ var _mendix_error_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2077);







const errorOf = ({ status }, error) => ({
    status,
    code: error?.code ?? '',
    message: error?.message ?? '',
});
const failureCode = ({ status, error, storageFailed, }) => error?.code || (storageFailed ? 'FILE_NOT_WRITTEN' : `HTTP_${status}`);
const afterResponse = ({ request, status }, message) => `${request.method} ${request.url.pathname} returned ${status}. ${message}`;
const secretName = /cookie|authorization|token|secret|key|signature|password/i;
const describeHeaders = (status, headers) => [
    `Headers of the response ${status}:`,
    ...Object.entries(headers).flatMap(([name, values]) => values.map((value) => `  ${name}: ${secretName.test(name) ? '***' : (0,_http_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSignature */ .$3)(value)}`)),
];
function errorWithin({ status, match, ok }, text) {
    const error = ok ? (0,_mendix_error_js__WEBPACK_IMPORTED_MODULE_5__/* .errorInSuccess */ .fx)(text) : (0,_mendix_error_js__WEBPACK_IMPORTED_MODULE_5__/* .findMendixError */ .HG)(text);
    if (ok && (0,_http_status_js__WEBPACK_IMPORTED_MODULE_2__/* .is2xx */ .ZE)(status) && error === undefined)
        return { error, disposition: 'unclear' };
    return { error, disposition: (0,_mendix_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(match, errorOf({ status }, error)) };
}
const maxMessageLength = 3000;
function describeFailure(response, hint, hide) {
    const { request: { method, url }, status, problem, error, } = response;
    const code = error?.code === String(status) ? '' : error?.code;
    const words = (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .Kb)([code, error?.message].filter(Boolean).join(': '), hide, code ? maxMessageLength : undefined);
    const said = [words && `: ${words}`, problem && `; ${problem}`, hint ? `\n${hint}` : unknownOutcome(response)]
        .filter(Boolean)
        .join('');
    return `${method} ${(0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .Kb)(url.pathname, hide)} returned ${status}${said}`;
}
function unknownOutcome({ request: { method }, status, headers, error }) {
    const isGateway = _http_status_js__WEBPACK_IMPORTED_MODULE_2__/* .gatewayStatuses */ .Bz.has(status) || (status >= 500 && status !== _http_status_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceUnavailable */ .o_ && (0,_body_js__WEBPACK_IMPORTED_MODULE_4__/* .isHtml */ ._6)(headers));
    if ((0,_http_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafe */ .IP)(method) || !isGateway || /[a-z]/i.test(error?.code ?? ''))
        return '';
    return ('\nThe outcome is unknown: a gateway on the way to Mendix responded, and the request may have taken effect. Check in the Mendix portal, ' +
        'or with a GET, before you repeat it.');
}
function loginPageProblem(asked, { request: { url }, headers }) {
    const { method, url: from } = asked.request;
    if (asked.match.endpoints.length === 0 || url.origin === from.origin || !(0,_body_js__WEBPACK_IMPORTED_MODULE_4__/* .isHtml */ ._6)(headers))
        return undefined;
    return (`${method} ${from.origin}${from.pathname} was redirected to a sign-in page on ${url.host}. The credential was probably not accepted: check it, ` +
        'and check `base-url`');
}


/***/ }),

/***/ 8988:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Cb: () => (/* binding */ discardSink),
/* harmony export */   Ru: () => (/* binding */ BodyError),
/* harmony export */   uZ: () => (/* binding */ receive),
/* harmony export */   vf: () => (/* binding */ discard),
/* harmony export */   yb: () => (/* binding */ createBodySink)
/* harmony export */ });
/* unused harmony export maxBytesInMemory */
/* harmony import */ var _lib_atomic_file_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2949);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7268);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(228);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(432);




const sizeOf = (body) => ('bytes' in body ? body.bytes.length : body.size);
const maxBytesInMemory = 256 * 1024;
const discardSink = {
    add: () => undefined,
    end: () => ({ bytes: Buffer.alloc(0) }),
    discard: () => undefined,
};
function createBodySink(place) {
    let held = [];
    let size = 0;
    let part;
    return {
        add: (chunk) => {
            size += chunk.length;
            if (place.maxBytes !== undefined && size > place.maxBytes)
                throw new BodyError(`its body is refused: it is larger than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(place.maxBytes)}`);
            if (part)
                part.write(chunk);
            else
                held.push(chunk);
            if (part || size <= maxBytesInMemory)
                return;
            part = (0,_lib_atomic_file_js__WEBPACK_IMPORTED_MODULE_0__/* .createTempFile */ .j3)(place.folder, place.name, place.mode);
            part.write(Buffer.concat(held));
            held = [];
        },
        end: () => {
            part?.close();
            return part ? { part: part.path, size } : { bytes: Buffer.concat(held) };
        },
        discard: () => part?.discard(),
    };
}
class BodyError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ {
    name = 'BodyError';
    storageFailed = false;
}
class StoreError extends BodyError {
    name = 'StoreError';
    storageFailed = true;
}
async function receive(chunks, place) {
    const body = 'add' in place ? place : createBodySink(place);
    try {
        for await (const chunk of chunks)
            await storing(() => body.add(chunk));
        return storing(body.end);
    }
    catch (error) {
        body.discard();
        throw error;
    }
}
function storing(work) {
    try {
        return work();
    }
    catch (error) {
        const isFault = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ && !(error instanceof BodyError);
        throw isFault ? new StoreError(error.message, { cause: error }) : error;
    }
}
function discard(body) {
    if ('part' in body)
        (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .remove */ .TF)(body.part);
}


/***/ }),

/***/ 9662:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ createForm),
/* harmony export */   Se: () => (/* binding */ upload),
/* harmony export */   ZA: () => (/* binding */ bodyLength)
/* harmony export */ });
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(228);

const bodyLength = (body) => body.reduce((sum, segment) => sum + ('bytes' in segment ? segment.bytes.length : segment.size), 0);
function* chunksOf(body) {
    for (const segment of body)
        yield* 'bytes' in segment ? slices(segment.bytes) : (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readChunks */ .zO)(segment);
}
function* slices(bytes) {
    for (let at = 0; at < bytes.length; at += _lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .chunkSize */ .ZL)
        yield bytes.subarray(at, at + _lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .chunkSize */ .ZL);
}
const quoted = (name) => name.replace(/["\r\n]/g, encodeURIComponent);
function createForm(parts) {
    const boundary = `form-${crypto.randomUUID()}`;
    const pieces = parts.map((part) => {
        const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(part.name)}"`;
        const type = part.type === undefined ? '' : `\r\nContent-Type: ${part.type}`;
        if ('text' in part)
            return [{ bytes: Buffer.from(`${disposition}${type}\r\n\r\n${part.text}\r\n`) }];
        const head = `${disposition}; filename="${quoted(part.filename)}"${type}\r\n\r\n`;
        return [{ bytes: Buffer.from(head) }, part.file, { bytes: Buffer.from('\r\n') }];
    });
    const end = { bytes: Buffer.from(`--${boundary}--\r\n`) };
    return { body: [...pieces.flat(), end], contentType: `multipart/form-data; boundary=${boundary}` };
}
function upload(body = [], outgoing, options) {
    const state = { total: bodyLength(body), sent: 0, phase: 'sending', wake: () => undefined };
    outgoing.once('close', () => state.wake());
    return {
        progress: () => ({ sent: state.sent, total: state.total }),
        isWhole: () => state.phase === 'whole',
        stop: () => {
            if (state.phase === 'sending')
                state.phase = 'stopped';
            state.wake();
        },
        done: pump({ body, outgoing, state }, options),
    };
}
async function pump({ body, outgoing, state }, { canSend, onSent }) {
    const confirmed = (write) => new Promise((resolve) => {
        state.wake = resolve;
        write(resolve);
    });
    for (const chunk of chunksOf(body)) {
        if (isSending(state) && !outgoing.destroyed)
            await confirmed((done) => void outgoing.write(chunk, () => done()));
        if (!isSending(state) || outgoing.destroyed || !canSend()) {
            state.phase = 'stopped';
            return;
        }
        state.sent += chunk.length;
        onSent(chunk.length, state.total);
    }
    await confirmed((done) => void outgoing.end(() => done()));
    state.phase = isSending(state) && outgoing.writableFinished && canSend() ? 'whole' : 'stopped';
}
const isSending = ({ phase }) => phase === 'sending';


/***/ }),

/***/ 4775:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ contentEncodingsOf),
/* harmony export */   m: () => (/* binding */ decompress)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _body_sink_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8988);


const zlib = () => process.getBuiltinModule('node:zlib');
const beginningBytes = 64;
const startsWith = (...magic) => (first) => magic.every((byte, index) => first[index] === byte);
const gzip = { decoder: () => zlib().createGunzip(), beginsWith: startsWith(0x1f, 0x8b) };
const known = [
    { name: 'gzip', ...gzip },
    { name: 'x-gzip', ...gzip },
    {
        name: 'deflate',
        decoder: () => zlib().createInflate(),
        beginsWith: ([method = 0, flags = 0]) => (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0,
    },
    { name: 'br', decoder: () => zlib().createBrotliDecompress(), beginsWith: canBeBrotli },
    { name: 'zstd', decoder: () => zlib().createZstdDecompress(), beginsWith: startsWith(0x28, 0xb5, 0x2f, 0xfd) },
];
function canBeBrotli(first) {
    const { brotliDecompressSync, constants } = zlib();
    try {
        const decoded = brotliDecompressSync(first, { finishFlush: constants.BROTLI_OPERATION_FLUSH });
        return decoded.length > 0 || !/^[\t\n\r -~]*$/.test(first.toString('latin1'));
    }
    catch {
        return false;
    }
}
const noCoding = new Set([
    ...['', 'identity', 'none', 'null', 'binary', 'text', 'plain', '7bit', '8bit', 'chunked', 'aws-chunked'],
    ...['utf-8', 'utf8', 'us-ascii', 'ascii', 'iso-8859-1', 'latin1', 'windows-1252', 'utf-16'],
]);
const maxEncodings = 2;
function contentEncodingsOf(contentEncoding) {
    const names = contentEncoding
        .join(',')
        .toLowerCase()
        .split(',')
        .map((name) => name.trim())
        .filter((name) => !noCoding.has(name));
    const codings = names.flatMap((name) => known.find((coding) => coding.name === name) ?? []);
    return names.length <= maxEncodings && codings.length === names.length ? codings : undefined;
}
const maxRatio = 100;
const unboundedBytes = 32 * 1024 * 1024;
class DecodeError extends _body_sink_js__WEBPACK_IMPORTED_MODULE_1__/* .BodyError */ .Ru {
    name = 'DecodeError';
}
async function* decompress(chunks, codings) {
    const body = observe(chunks);
    const maxBytes = () => unboundedBytes + maxRatio * body.size();
    try {
        yield* codings.toReversed().reduce((input, coding) => observe(decode(input, coding, maxBytes)), body).chunks;
    }
    catch (error) {
        if (body.failure() !== undefined)
            throw body.failure();
        if (error instanceof DecodeError)
            throw error;
        const names = codings.map(({ name }) => name).join(', ');
        throw new DecodeError(`its body is damaged: the ${names} coding cannot be decoded`, { cause: error });
    }
}
function observe(chunks) {
    const iterator = chunks[Symbol.asyncIterator]();
    let size = 0;
    let failure;
    const next = async () => {
        try {
            const result = await iterator.next();
            if (!result.done)
                size += result.value.length;
            return result;
        }
        catch (error) {
            failure = error;
            throw error;
        }
    };
    return { chunks: { [Symbol.asyncIterator]: () => ({ next }) }, size: () => size, failure: () => failure };
}
async function* decode(input, coding, maxBytes) {
    const first = await take(input.chunks, beginningBytes);
    if (first.length === 0)
        return;
    const encoded = joined(first, input.chunks);
    if (!coding.beginsWith(first))
        return yield* encoded;
    const decoder = coding.decoder();
    (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)([node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(encoded), decoder], () => undefined);
    let size = 0;
    for await (const chunk of decoder) {
        size += chunk.length;
        if (size > maxBytes())
            throw new DecodeError(`its body is refused: it unpacks to more than ${maxRatio} times its size (a decompression bomb)`);
        yield chunk;
    }
    for await (const _ of input.chunks)
        ;
    if (decoder.bytesWritten < input.size())
        throw new Error('there are extra bytes after its end');
}
async function take(chunks, count) {
    let taken = Buffer.alloc(0);
    for await (const chunk of chunks) {
        taken = taken.length === 0 ? chunk : Buffer.concat([taken, chunk]);
        if (taken.length >= count)
            break;
    }
    return taken;
}
async function* joined(first, rest) {
    yield first;
    yield* rest;
}


/***/ }),

/***/ 3808:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   U4: () => (/* binding */ isExempt),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   yM: () => (/* binding */ hostWithoutBrackets)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const hostWithoutBrackets = ({ hostname }) => hostname.replace(/^\[|\]$/g, '');
const bareHost = (url) => hostWithoutBrackets(url).replace(/\.$/, '');
const portOf = ({ port, protocol }) => Number(port || (protocol === 'https:' ? 443 : 80));
const familyOf = (address) => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 4 ? 'ipv4' : (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : undefined;
function isLoopback(url) {
    const host = bareHost(url);
    const family = familyOf(host);
    return family ? loopbackAddresses().check(host, family) : host === 'localhost';
}
function loopbackAddresses() {
    const addresses = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    addresses.addSubnet('127.0.0.0', 8, 'ipv4');
    addresses.addAddress('::1', 'ipv6');
    return addresses;
}
const addressBits = { ipv4: 32, ipv6: 128 };
function isExempt(url, noProxy) {
    return isLoopback(url) || noProxy.split(/[\s,]/).some((entry) => entry !== '' && exempts(entry.toLowerCase(), url));
}
function exempts(entry, url) {
    if (entry === '*')
        return true;
    const host = bareHost(url);
    if (entry.includes('/'))
        return isInRange(host, entry);
    const { name, port } = split(entry);
    if (port !== undefined && port !== String(portOf(url)))
        return false;
    const named = name.replace(/^(?:\*\.|\.)/, '');
    const parsed = URL.parse(`http://${familyOf(named) === 'ipv6' ? `[${named}]` : named}/`);
    if (!parsed)
        return false;
    const usual = bareHost(parsed);
    return host === usual || (familyOf(host) === undefined && host.endsWith(`.${usual}`));
}
function split(entry) {
    const bracket = entry.indexOf(']');
    const name = entry.startsWith('[') && bracket > 0 ? entry.slice(1, bracket) : undefined;
    if (name !== undefined)
        return { name, port: entry[bracket + 1] === ':' ? entry.slice(bracket + 2) : undefined };
    const colon = entry.indexOf(':');
    if (colon < 0 || colon !== entry.lastIndexOf(':'))
        return { name: entry, port: undefined };
    return { name: entry.slice(0, colon), port: entry.slice(colon + 1) };
}
function isInRange(host, range) {
    const slash = range.indexOf('/');
    const network = range.slice(0, slash).replace(/^\[|\]$/g, '');
    const bits = range.slice(slash + 1);
    const [family, networkFamily] = [familyOf(host), familyOf(network)];
    if (!family || !networkFamily || !/^\d{1,3}$/.test(bits) || Number(bits) > addressBits[networkFamily])
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(network, Number(bits), networkFamily);
    return list.check(host, family);
}


/***/ }),

/***/ 7856:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ findProxy),
/* harmony export */   GK: () => (/* binding */ describeProxy),
/* harmony export */   dd: () => (/* binding */ tunnel),
/* harmony export */   fx: () => (/* binding */ describeRoute),
/* harmony export */   t4: () => (/* binding */ secretsOfProxy)
/* harmony export */ });
/* unused harmony export describeRefusal */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7268);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3808);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8848);




function findProxy(url, env) {
    const variable = variableFor(url, env);
    const text = variable && env[variable]?.trim();
    if (!variable || !text || (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isExempt */ .U4)(url, env.no_proxy || env.NO_PROXY || ''))
        return undefined;
    const proxy = URL.parse(text.includes('://') ? text : `http://${text}`);
    const problem = (what) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${variable}: ${what}; write http://host:port, with user:password@ before the host if the proxy requires them, percent-encoded.`);
    if (proxy === null || proxy.hostname === '')
        throw problem('is not the URL of a proxy');
    if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:')
        throw problem(`${proxy.protocol} proxies are not supported`);
    try {
        const userInfo = [proxy.username, proxy.password].map(decodeURIComponent).join(':');
        return { url: proxy, userInfo: userInfo === ':' ? undefined : userInfo, variable };
    }
    catch {
        throw problem('the username or password is not percent-encoded correctly');
    }
}
const variableNameOf = ({ protocol }) => (protocol === 'https:' ? 'https_proxy' : 'http_proxy');
const variableFor = (url, env) => [variableNameOf(url), variableNameOf(url).toUpperCase()].find((name) => env[name]?.trim());
function describeRoute(url, env, proxy) {
    if (proxy)
        return `through ${describeProxy(proxy)}`;
    if ((0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isExempt */ .U4)(url, ''))
        return 'direct (localhost)';
    const name = variableNameOf(url);
    return variableFor(url, env) ? `direct (no_proxy exempts it from ${name})` : `direct (${name} is not set)`;
}
const describeProxy = ({ url, variable }) => `the proxy ${url.origin} (${variable})`;
function secretsOfProxy({ url, userInfo }) {
    if (userInfo === undefined)
        return [];
    const password = userInfo.slice(userInfo.indexOf(':') + 1);
    return [userInfo, password, url.password].filter((text) => text.length >= 4);
}
async function tunnel(stream, { target, proxy, signal }) {
    const path = `${target.hostname}:${(0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .portOf */ .HM)(target)}`;
    const { userInfo } = proxy;
    const headers = {
        Host: path,
        ...(userInfo === undefined ? {} : { 'Proxy-Authorization': `Basic ${Buffer.from(userInfo).toString('base64')}` }),
    };
    const request = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({ method: 'CONNECT', path, headers, createConnection: () => stream, signal });
    const response = await new Promise((resolve, reject) => {
        request.on('connect', resolve);
        request.on('error', reject);
        request.on('close', () => reject(new Error('it closed the connection')));
        request.end();
    });
    const status = response.statusCode ?? 0;
    if (status >= 200 && status < 300)
        return;
    const why = describeRefusal(status, response.headersDistinct['proxy-authenticate'] ?? [], proxy);
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConnectionError */ .Rc(`No connection: ${describeProxy(proxy)} returned ${status} to CONNECT ${path}; ${why}.`, 'connecting', { final: !_status_js__WEBPACK_IMPORTED_MODULE_3__/* .retryableProxyStatuses */ .hu.has(status) });
}
function describeRefusal(status, challenges, { userInfo, variable }) {
    if (status >= 500 || status === _status_js__WEBPACK_IMPORTED_MODULE_3__/* .tooManyRequests */ .YD)
        return 'the proxy could not reach the host. If this persists, ask the administrator of the proxy';
    if (status !== 401 && status !== 407)
        return 'ask the administrator of the proxy to allow this host';
    const schemes = schemesIn(challenges);
    if (schemes.length > 0 && !schemes.includes('Basic'))
        return `the proxy requires ${schemes.join(' or ')} authentication, which is not supported. Ask its administrator for Basic authentication, or to allow this runner without authentication`;
    return userInfo === undefined
        ? `the proxy requires a username and password: set ${variable} to http://user:password@host:port, percent-encoded`
        : `the proxy does not accept the username and password in ${variable}; correct them there, percent-encoded`;
}
const known = ['Basic', 'NTLM', 'Negotiate', 'Digest', 'Kerberos', 'Bearer'];
const schemesIn = (challenges) => {
    const words = challenges.flatMap((challenge) => challenge.toLowerCase().split(/[\s,]/));
    return known.filter((scheme) => words.includes(scheme.toLowerCase()));
};


/***/ }),

/***/ 6790:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ hideSignature),
/* harmony export */   BE: () => (/* binding */ describeFollow),
/* harmony export */   V2: () => (/* binding */ redirect)
/* harmony export */ });
/* unused harmony export describeTarget */
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3808);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7777);


const describeTarget = ({ protocol, host, pathname, search }) => `${protocol}//${host}${pathname}${hideSignature(search)}`;
const describeFollow = ({ request, strips }) => `${request.method} ${describeTarget(request.url)}${strips ? ', another origin: the credential stays behind' : ''}`;
const key = ({ method, url }) => `${method} ${url.href}`;
function redirect(chain, { status, headers }, { maxRedirects, keepsBodyAtOrigin, redirectProblem }) {
    const request = chain.at(-1);
    const [location, ...more] = new Set(headers.location);
    if (!request || ![301, 302, 303, 307, 308].includes(status) || location === undefined)
        return undefined;
    if (more.length > 0)
        return { kind: 'fail', why: 'it has two different Location headers' };
    const url = URL.parse(location, request.url.href);
    if (url === null)
        return { kind: 'fail', why: 'its Location is not a URL' };
    url.hash = '';
    url.username = '';
    url.password = '';
    const insecure = insecureProblem(status, request, url);
    if (insecure)
        return { kind: 'fail', why: insecure };
    const problem = redirectProblem?.(chain[0] ?? request, url);
    if (problem)
        return { kind: 'fail', why: `it points to ${describeTarget(url)}, and ${problem}` };
    const same = status === 303 ? (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBody */ .fQ)(request, request.method === 'HEAD' ? 'HEAD' : 'GET') : request;
    const isAway = url.origin !== request.url.origin;
    if (keepsBodyAtOrigin && isAway && same.body)
        return {
            kind: 'fail',
            why: `it points to ${describeTarget(url)}, and a body is not sent on to another origin; call that address instead`,
        };
    const next = (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .redirectTo */ .SE)(url, same);
    if (chain.some((earlier) => key(earlier) === key(next)))
        return { kind: 'fail', why: `it is part of a redirect loop, back to ${next.method} ${describeTarget(url)}` };
    if (chain.length > maxRedirects)
        return { kind: 'fail', why: `the limit of ${maxRedirects} redirects is reached` };
    return { kind: 'follow', request: next, strips: isAway };
}
function insecureProblem(status, request, url) {
    if ((status === 301 || status === 302) && !(0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafe */ .IP)(request.method))
        return `it points to ${describeTarget(url)}, and following would turn the ${request.method} into a GET; call that address instead`;
    const isOwn = url.protocol === 'http:' && request.url.protocol === 'http:' && (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url);
    return url.protocol === 'https:' || isOwn
        ? undefined
        : `it points to ${describeTarget(url)}, and ${url.protocol.slice(0, -1)} is not https`;
}
const secretName = /sig|token|key|credential|secret|policy|password/i;
const hideSignature = (text) => text.split('&').map(hideSecret).join('&');
function hideSecret(pair) {
    let from = 0;
    for (const piece of pair.split('?')) {
        const equals = piece.indexOf('=');
        if (equals >= 0 && secretName.test(piece.slice(0, equals)))
            return `${pair.slice(0, from + equals)}=***`;
        from += piece.length + 1;
    }
    return pair;
}


/***/ }),

/***/ 7777:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ unencoded),
/* harmony export */   G4: () => (/* binding */ defaultPolicy),
/* harmony export */   IP: () => (/* binding */ isSafe),
/* harmony export */   Jj: () => (/* binding */ findHeader),
/* harmony export */   SE: () => (/* binding */ redirectTo),
/* harmony export */   Xl: () => (/* binding */ expectsBody),
/* harmony export */   _S: () => (/* binding */ sign),
/* harmony export */   fQ: () => (/* binding */ withoutBody),
/* harmony export */   ky: () => (/* binding */ isIdempotent),
/* harmony export */   tw: () => (/* binding */ moveTo),
/* harmony export */   vX: () => (/* binding */ methods)
/* harmony export */ });
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const isSafe = (method) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
const isIdempotent = (method) => isSafe(method) || method === 'PUT' || method === 'DELETE';
const expectsBody = (method) => method === 'POST' || method === 'PUT' || method === 'PATCH';
const findHeader = (headers, name) => headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
const withoutBody = (request, method) => ({
    ...request,
    method,
    body: undefined,
    headers: request.headers.filter(({ name }) => !name.toLowerCase().startsWith('content-')),
});
function unencoded(request) {
    const headers = request.headers.filter(({ name }) => name.toLowerCase() !== 'accept-encoding');
    return { ...request, headers: [...headers, { name: 'Accept-Encoding', value: 'identity' }] };
}
const harmless = new Set(['accept', 'accept-encoding', 'accept-language', 'accept-charset', 'user-agent']);
function moveTo(url, request) {
    if (request.url.origin === url.origin)
        return { ...request, url };
    const headers = request.headers.filter(({ name }) => harmless.has(name.toLowerCase()) || (request.body && name.toLowerCase() === 'content-type'));
    return { ...request, url, headers };
}
const signed = Symbol('signed');
function sign(request, credential, rule) {
    return rule(request.url, credential.length > 0) ?? { ...request, credential, [signed]: true };
}
const redirectTo = (url, request) => ({
    ...moveTo(url, request),
    credential: url.origin === request.url.origin ? request.credential : [],
});
const defaultPolicy = {
    maxRedirects: 5,
    keepsBodyAtOrigin: false,
    idleTimeoutMs: 300_000,
};


/***/ }),

/***/ 8902:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ isOutcomeUnknown),
/* harmony export */   K5: () => (/* binding */ describeDecision),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter),
/* harmony export */   tE: () => (/* binding */ decideRetry),
/* harmony export */   vB: () => (/* binding */ maxRetryAfterMs)
/* harmony export */ });
/* unused harmony export parseHttpDate */
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7777);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8848);



const firstBackOffMs = 1000;
const maxBackOffMs = 30_000;
const maxRetryAfterMs = 300_000;
const minAdvisedWaitMs = 10_000;
function decideRetry(outcome, { method, attempts, retries, now, random }) {
    if (!isPassing(outcome, method) || attempts > retries)
        return { kind: 'accept' };
    const backOff = Math.min(maxBackOffMs, firstBackOffMs * 2 ** (attempts - 1)) * random;
    if ('error' in outcome)
        return { kind: 'wait', ms: backOff, why: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(outcome.error) };
    const asked = parseRetryAfter(outcome.retryAfter, now, outcome.date);
    if (asked !== undefined && asked > maxRetryAfterMs)
        return { kind: 'give up', ms: asked };
    const long = Math.min(maxBackOffMs, minAdvisedWaitMs * 2 ** (attempts - 1)) * random;
    const own = outcome.advice === 'wait' ? Math.max(minAdvisedWaitMs, long) : backOff;
    return { kind: 'wait', ms: asked || own, why: `status ${outcome.status}` };
}
function isPassing(outcome, method) {
    const isRepeatable = (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isIdempotent */ .ky)(method);
    if ('status' in outcome && outcome.advice !== 'none')
        return outcome.advice === 'wait';
    if ('status' in outcome)
        return (isRepeatable ? _status_js__WEBPACK_IMPORTED_MODULE_2__/* .transientStatuses */ .TG : _status_js__WEBPACK_IMPORTED_MODULE_2__/* .notProcessedStatuses */ .Wo).has(outcome.status);
    if (!(outcome.error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc) || outcome.error.final)
        return false;
    return isRepeatable || outcome.error.phase === 'connecting';
}
function describeDecision(outcome, { method, attempts, retries }, decision) {
    const how = 'error' in outcome
        ? (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(outcome.error)
        : `status ${outcome.status}, Retry-After ${outcome.retryAfter ?? 'absent'}, documented as ${outcome.advice}`;
    const what = {
        accept: 'is not retried',
        wait: 'is retried',
        'give up': 'is not retried: Retry-After is too long',
    };
    return `Attempt ${attempts} of ${retries + 1} of the ${method} (${how}) ${what[decision.kind]}.`;
}
const isOutcomeUnknown = (error, method) => error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc && error.phase !== 'connecting' && !(0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafe */ .IP)(method);
function parseRetryAfter(text, now, date) {
    if (text === undefined)
        return undefined;
    const value = text.trim();
    if (/^\d+$/.test(value))
        return Number(value) * 1000;
    const until = parseHttpDate(value, now);
    if (until === undefined)
        return undefined;
    return Math.max(0, until - (parseHttpDate(date?.trim() ?? '', now) ?? now));
}
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const longDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const month = `(?<month>${months.join('|')})`;
const time = '(?<hours>\\d\\d):(?<minutes>\\d\\d):(?<seconds>\\d\\d)';
const formats = [
    new RegExp(`^(?:${days.join('|')}), (?<day>\\d\\d) ${month} (?<year>\\d{4}) ${time} GMT$`),
    new RegExp(`^(?:${longDays.join('|')}), (?<day>\\d\\d)-${month}-(?<year>\\d\\d) ${time} GMT$`),
    new RegExp(`^(?:${days.join('|')}) ${month} (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`),
];
function parseHttpDate(text, now) {
    const found = formats.map((format) => format.exec(text)?.groups).find((groups) => groups !== undefined);
    if (!found)
        return undefined;
    const parts = [found.year, found.day, found.hours, found.minutes, found.seconds].map(Number);
    const [year = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts;
    if (hours > 23 || minutes > 59 || seconds > 60)
        return undefined;
    const whole = found.year?.length === 2 ? fullYear(year, now) : year;
    const date = Date.UTC(whole, months.indexOf(found.month ?? ''), day, hours, minutes, seconds);
    return new Date(date).getUTCDate() === day || seconds === 60 ? date : undefined;
}
function fullYear(digits, now) {
    const current = new Date(now).getUTCFullYear();
    const year = current - (current % 100) + digits;
    return year > current + 50 ? year - 100 : year;
}


/***/ }),

/***/ 8848:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ gatewayStatuses),
/* harmony export */   TG: () => (/* binding */ transientStatuses),
/* harmony export */   Wo: () => (/* binding */ notProcessedStatuses),
/* harmony export */   YD: () => (/* binding */ tooManyRequests),
/* harmony export */   ZE: () => (/* binding */ is2xx),
/* harmony export */   _h: () => (/* binding */ lostResponseStatuses),
/* harmony export */   hu: () => (/* binding */ retryableProxyStatuses),
/* harmony export */   o_: () => (/* binding */ serviceUnavailable),
/* harmony export */   vr: () => (/* binding */ liveLinkStatuses),
/* harmony export */   z_: () => (/* binding */ mayHaveActedStatuses)
/* harmony export */ });
const tooManyRequests = 429;
const serviceUnavailable = 503;
const is2xx = (status) => status >= 200 && status < 300;
const gatewayStatuses = new Set([502, 504]);
const lostResponseStatuses = new Set([408, ...gatewayStatuses]);
const mayHaveActedStatuses = new Set([...lostResponseStatuses, 500, serviceUnavailable]);
const notProcessedStatuses = new Set([tooManyRequests, serviceUnavailable]);
const transientStatuses = new Set([...lostResponseStatuses, ...notProcessedStatuses]);
const retryableProxyStatuses = new Set([...gatewayStatuses, ...notProcessedStatuses]);
const liveLinkStatuses = new Set([408, 416, tooManyRequests]);


/***/ }),

/***/ 89:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Vg: () => (/* binding */ createIssues),
/* harmony export */   a7: () => (/* binding */ allValid),
/* harmony export */   fn: () => (/* binding */ isValid)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);

const invalid = Symbol('invalid');
const isValid = (value) => value !== invalid;
const allValid = (values) => values.every((isValid)) ? values : invalid;
function createIssues(warn) {
    const found = [];
    const noted = new Set();
    const hints = new Set();
    return {
        add: (at, problem, hint) => {
            const text = `${at}: ${problem}`;
            if (noted.has(text))
                return invalid;
            noted.add(text);
            found.push(hint === undefined || hints.has(hint) ? text : `${text}. ${hint}`);
            if (hint)
                hints.add(hint);
            return invalid;
        },
        warn,
        list: found,
        throwIfAny: () => {
            if (found.length > 0)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(found);
        },
    };
}
const isComplete = (draft) => !Object.values(draft).includes(invalid);


/***/ }),

/***/ 3718:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   O7: () => (/* binding */ parseStatuses),
/* harmony export */   OR: () => (/* binding */ lineProblem),
/* harmony export */   R9: () => (/* binding */ unexpandedVariable),
/* harmony export */   cG: () => (/* binding */ parseInteger),
/* harmony export */   rO: () => (/* binding */ joinWarning),
/* harmony export */   s: () => (/* binding */ valueWarning)
/* harmony export */ });
const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const maxDurationMs = 2_147_483_647;
function parseDuration(text) {
    const parts = [...text.matchAll(/(\d{1,10}(?:\.\d{1,10})?)\s?(ms|[smhd])?/gi)];
    const isComplete = parts.map(([part]) => part).join('') === text;
    if (!isComplete || (parts.length !== 1 && parts.some(([, , unit]) => unit === undefined)))
        return undefined;
    const sum = parts.reduce((ms, [, count, unit = 's']) => ms + Number(count) * (units[unit.toLowerCase()] ?? 0), 0);
    const milliseconds = Math.round(sum);
    return milliseconds >= 1 && milliseconds <= maxDurationMs ? milliseconds : undefined;
}
const parseInteger = (text, [from, to]) => /^\d{1,15}$/.test(text) && Number(text) >= from && Number(text) <= to ? Number(text) : undefined;
function parseStatuses(text) {
    const ranges = text
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(parseRange);
    return ranges.length > 0 && ranges.every((range) => range !== undefined) ? ranges : undefined;
}
function parseRange(entry) {
    const match = /^(?:([1-5])xx|([1-5]\d\d)(?:-([1-5]\d\d))?)$/i.exec(entry);
    if (match === null)
        return undefined;
    const [, group, first, last] = match;
    const range = group ? [Number(group) * 100, Number(group) * 100 + 99] : [Number(first), Number(last ?? first)];
    return range[0] <= range[1] ? range : undefined;
}
function lineProblem(line) {
    if (line.startsWith('#'))
        return 'starts with `#`, which is not a comment here; remove the line, or put the comment above the input';
    return line.startsWith('- ') ? 'starts with `- `, which is not a list here; remove the dash' : undefined;
}
function joinWarning(name, value) {
    if (/&[\w.[\]-]+=/.test(value))
        return `the value of "${name}" contains an \`&\`, which is encoded; write one pair per line`;
    return /,\s*[\w.[\]-]+=/.test(value)
        ? `the value of "${name}" contains a comma and another \`=\`; write one pair per line`
        : undefined;
}
function valueWarning(name, value) {
    const text = value.trim();
    if (/^(["']).*\1$/s.test(text) && text.length > 1 && text !== "''")
        return `the quotes around the value of "${name}" are part of it; remove them if that is not intended`;
    if (/^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})$/.test(text))
        return `the value of "${name}" is ${text}, ${unexpandedVariable}`;
    return undefined;
}
const unexpandedVariable = 'which no shell expands here; use a GitHub expression, such as `vars.NAME`';


/***/ }),

/***/ 2949:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ privateMode),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   j3: () => (/* binding */ createTempFile),
/* harmony export */   w0: () => (/* binding */ commitFile)
/* harmony export */ });
/* unused harmony export retryWhileBusy */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7268);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(228);
/* harmony import */ var _output_path_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1976);





const privateMode = 0o600;
const usualMode = 0o666;
function createTempFile(folder, name, mode = usualMode) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, tempName(name));
    const handle = (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
        removeOldParts(folder);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx', mode);
    });
    return {
        path,
        write: (chunk) => (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(handle, chunk)),
        close: () => (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle)),
        discard: () => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
            (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .remove */ .TF)(path);
        },
    };
}
const partName = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.part$/;
const maxPartAgeMs = 24 * 3_600_000;
function removeOldParts(folder) {
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((each) => partName.test(each))) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const info = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (info?.isFile() && Date.now() - info.mtimeMs > maxPartAgeMs)
            (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .remove */ .TF)(path);
    }
}
function tempName(name) {
    const suffix = `.${crypto.randomUUID()}.part`;
    return `${(0,_output_path_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(name, _output_path_js__WEBPACK_IMPORTED_MODULE_4__/* .maxFileNameBytes */ .HA - suffix.length)}${suffix}`;
}
function commitFile(part, path) {
    try {
        const target = targetOf(path);
        (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => move(part, target));
    }
    catch (error) {
        (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .remove */ .TF)(part);
        throw error;
    }
}
function writeWhole(path, bytes, mode = usualMode) {
    const target = targetOf(path);
    if ((0,_output_path_js__WEBPACK_IMPORTED_MODULE_4__/* .folderProblem */ .IV)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target)) !== undefined && (0,_output_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isWritable */ .nH)(target)) {
        (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(target, bytes));
        return;
    }
    const part = createTempFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(target), mode);
    try {
        part.write(bytes);
    }
    catch (error) {
        part.discard();
        throw error;
    }
    part.close();
    commitFile(part.path, target);
}
function targetOf(path) {
    const info = (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }));
    const kind = info && (0,_output_path_js__WEBPACK_IMPORTED_MODULE_4__/* .fileKindProblem */ .gd)(info);
    if (kind)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${path} cannot be written: it is a ${kind}`);
    return (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => (0,_output_path_js__WEBPACK_IMPORTED_MODULE_4__/* .finalPath */ .uA)(path));
}
function move(from, to) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true });
    try {
        retryWhileBusy(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to), process.platform === 'win32' ? windowsPauses : []);
    }
    catch (error) {
        const code = codeOf(error);
        const inPlace = ['EACCES', 'EPERM', 'EROFS', 'EBUSY'].includes(code) && (0,_output_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isWritable */ .nH)(to);
        if (code !== 'EXDEV' && !inPlace)
            throw error;
        copyInto(from, to);
        (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .remove */ .TF)(from);
    }
}
function copyInto(from, to) {
    const [source, target] = [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(from, 'r'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(to, 'w')];
    try {
        const chunk = Buffer.allocUnsafe(_files_js__WEBPACK_IMPORTED_MODULE_3__/* .chunkSize */ .ZL);
        for (let count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(source, chunk); count > 0; count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(source, chunk))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(target, chunk.subarray(0, count));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(source);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(target);
    }
}
const windowsPauses = [50, 100, 150, 200, 300, 300, 400, 500];
function retryWhileBusy(work, pauses, sleep = block) {
    const [pause, ...rest] = pauses;
    try {
        work();
    }
    catch (error) {
        if (pause === undefined || !['EACCES', 'EPERM', 'EBUSY'].includes(codeOf(error)))
            throw error;
        sleep(pause);
        retryWhileBusy(work, rest, sleep);
    }
}
const block = (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const codeOf = (error) => error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';


/***/ }),

/***/ 4224:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  DZ: () => (/* binding */ limitTime),
  Zb: () => (/* binding */ maxClockSkewMs),
  ml: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = require("node:timers/promises");
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __nccwpck_require__(432);
;// CONCATENATED MODULE: ./src/lib/clock.ts



const maxClockSkewMs = 5 * 60_000;
const maxTimerMs = 2 ** 31 - 1;
const systemClock = {
    now: Date.now,
    monotonicMs: () => Math.floor(performance.now()),
    sleep: (ms, signal) => (0,promises_namespaceObject.setTimeout)(Math.min(ms, maxTimerMs), undefined, { signal }).catch(() => {
        throw signal.reason;
    }),
};
function limitTime(signal, ms) {
    const limit = new AbortController();
    const message = `The step reached its time limit of ${(0,format/* formatTime */.fU)(ms)} (\`max-time\`).`;
    setTimeout(() => limit.abort(new errors/* TimeLimitError */.$q(message)), ms).unref();
    return AbortSignal.any([signal, limit.signal]);
}


/***/ }),

/***/ 7268:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ TimeLimitError),
/* harmony export */   Rc: () => (/* binding */ ConnectionError),
/* harmony export */   Zu: () => (/* binding */ StageError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   j1: () => (/* binding */ expectedError),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   pH: () => (/* binding */ StepFailure),
/* harmony export */   tF: () => (/* binding */ InvalidResponseError),
/* harmony export */   uf: () => (/* binding */ WaitError)
/* harmony export */ });
class ActionError extends Error {
    name = 'ActionError';
    code;
}
class InputError extends ActionError {
    name = 'InputError';
    code = 'INVALID_INPUT';
    constructor(faults) {
        super(faults.length === 1
            ? faults.join()
            : `${faults.length} invalid inputs:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    }
}
class CancelledError extends ActionError {
    name = 'CancelledError';
    code = 'CANCELLED';
}
class TimeLimitError extends ActionError {
    name = 'TimeLimitError';
    code;
    constructor(message, code = 'TIMEOUT', options) {
        super(message, options);
        this.code = code;
    }
}
class WaitError extends ActionError {
    name = 'WaitError';
    code = 'WAIT_TIMEOUT';
}
class InvalidResponseError extends ActionError {
    name = 'InvalidResponseError';
    code = 'INVALID_RESPONSE';
}
class ConnectionError extends ActionError {
    name = 'ConnectionError';
    phase;
    final;
    code;
    constructor(message, phase, options = {}) {
        super(message, options);
        this.phase = phase;
        this.final = options.final ?? false;
        this.code = options.code ?? 'CONNECTION_FAILED';
    }
}
class StepFailure extends ActionError {
    name = 'StepFailure';
    code;
    status;
    constructor(message, { code, status }) {
        super(message);
        this.code = code;
        this.status = status;
    }
}
class StageError extends ActionError {
    name = 'StageError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));
function expectedError(thrown) {
    if (thrown instanceof ActionError)
        return thrown;
    throw thrown;
}


/***/ }),

/***/ 7188:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ excerptLines),
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   Ho: () => (/* binding */ escapeWithoutLinks),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   VI: () => (/* binding */ beginningOf)
/* harmony export */ });
const named = { '\r': '\\r', '\n': '\\n', '\t': '\\t' };
const notVisible = () => /(?!(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)\u200d\p{Extended_Pictographic})(?!(?<=\p{Emoji})\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
const escapeChar = (char) => {
    const hex = (char.codePointAt(0) ?? 0).toString(16);
    return named[char] ?? (hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`);
};
const isPlain = (text) => !/[^\x20-\x7e]/.test(text);
const oneLine = (text) => (isPlain(text) ? text : text.replace(notVisible(), escapeChar)).replaceAll('##[', '## [');
const maxExcerptLength = 300;
function excerpt(text, hide, maxLength = maxExcerptLength) {
    return shortened(oneLine(hide(beginningOf(text, hide))), maxLength);
}
const maxSearchedLength = 64 * 1024;
const unsafeLength = 4096;
function beginningOf(text, hide) {
    if (text.length <= maxSearchedLength)
        return text;
    const hidden = hide(text.slice(0, maxSearchedLength));
    return `${hidden.slice(0, Math.max(0, hidden.length - unsafeLength)).toWellFormed() || '***'}...`;
}
const shortened = (line, maxLength) => line.length > maxLength
    ? `${line
        .slice(0, maxLength)
        .toWellFormed()
        .replace(/\ufffd$/, '')}...`
    : line;
const excerptLines = (text, hide, maxLength) => hide(beginningOf(text, hide))
    .split('\n')
    .map((line) => shortened(oneLine(line), maxLength))
    .join('\n');
const escapeMarkdown = (text) => text.replace(/[^\p{L}\p{N} .,/:;_()=+%?-]/gu, (char) => `&#${char.codePointAt(0)};`);
const escapeWithoutLinks = (text) => escapeMarkdown(text)
    .replaceAll('_', '&#95;')
    .replace(/:|&#(?:35|64);|www(?=\.)/gi, '$&<wbr>');


/***/ }),

/***/ 228:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ append),
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   Nz: () => (/* binding */ workOnFile),
/* harmony export */   TF: () => (/* binding */ remove),
/* harmony export */   WF: () => (/* binding */ isEmptyFolder),
/* harmony export */   Xp: () => (/* binding */ inspectFile),
/* harmony export */   ZL: () => (/* binding */ chunkSize),
/* harmony export */   i7: () => (/* binding */ makeFolderOf),
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   zO: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7268);



const chunkSize = 64 * 1024;
function inspectFile(path) {
    try {
        const info = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (!info.isFile())
            return `${path} is not a regular file`;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
        if (info.size === 0 && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path).length > 0)
            return `${path} reports size 0 although it has content; copy it, and send the copy`;
        return { path, size: info.size, modified: info.mtimeMs };
    }
    catch (error) {
        return exists(path) ? `${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}` : describeMissing(path);
    }
}
function describeMissing(path) {
    const folder = process.cwd();
    const slashed = path.replaceAll('\\', '/');
    if (process.platform !== 'win32' && slashed !== path)
        return `${path} does not exist; write ${slashed}`;
    return isEmptyFolder(folder)
        ? `${path} does not exist, and the workspace ${folder} is empty. Does a step before this one check out the repository, or download the file?`
        : `${path} does not exist in ${folder}; paths are relative to the workspace`;
}
function* readChunks(file) {
    const handle = workOnFile(file.path, 'read', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file.path, 'r'));
    const hash = file.sha256 === undefined ? undefined : process.getBuiltinModule('node:crypto').createHash('sha256');
    const checkUnchanged = () => {
        const { size, mtimeMs } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle);
        if (size === file.size && mtimeMs === file.modified)
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${file.path} changed while it was sent; the server has not received all of it.`);
    };
    try {
        checkUnchanged();
        const buffer = Buffer.allocUnsafe(chunkSize);
        for (let position = 0; position < file.size;) {
            const room = Math.min(chunkSize, file.size - position);
            const count = workOnFile(file.path, 'read', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, buffer, 0, room, position));
            position += count;
            if (count === 0 || position === file.size)
                checkUnchanged();
            hash?.update(buffer.subarray(0, count));
            if (hash && position === file.size && hash.digest('hex') !== file.sha256)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${file.path} was replaced while it was sent; the server has not received all of it.`);
            yield buffer.subarray(0, count);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
    }
}
const readBytes = (path) => workOnFile(path, 'read', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path));
function readStart(path, count) {
    const handle = workOnFile(path, 'read', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r'));
    try {
        const buffer = Buffer.alloc(count);
        return buffer.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, buffer, 0, count, 0));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
    }
}
const findFiles = (pattern) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.globSync)(pattern)
    .filter((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFile())
    .sort();
const isEmptyFolder = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path).length === 0;
const append = (path, text) => workOnFile(path, 'written', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, text));
const exists = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
const remove = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
const makeFolderOf = (path) => workOnFile(path, 'written', () => void (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true }));
function workOnFile(path, what, work) {
    try {
        return work();
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${path} cannot be ${what}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`, { cause });
    }
}


/***/ }),

/***/ 432:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   nB: () => (/* binding */ formatShortTime),
/* harmony export */   tW: () => (/* binding */ formatLimit),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
function formatBytes(count) {
    const units = ['B', 'KiB', 'MiB', 'GiB'];
    const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(count, 1)) / 10));
    return `${power === 0 ? count : (count / 1024 ** power).toFixed(1)} ${units[power]}`;
}
const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
function formatTime(ms) {
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const rest = hours > 0 || seconds % 60 === 0 ? '' : ` ${seconds % 60} s`;
    return `${hours > 0 ? `${hours} h ` : ''}${minutes} min${rest}`;
}
const formatShortTime = (ms) => `${(ms / 1000).toFixed(2)} s`;
const formatLimit = (ms) => `${ms / 1000} s`;
const maxListed = 10;
function listed(names) {
    const more = names.length > maxListed ? ` and ${names.length - maxListed} more` : '';
    return names.slice(0, maxListed).join(', ') + more;
}


/***/ }),

/***/ 1739:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ requireList),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   jg: () => (/* binding */ shortTextOf),
/* harmony export */   yD: () => (/* binding */ factOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7188);


const isJsonObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value) => (isJsonObject(value) ? value : {});
const listOf = (value) => (Array.isArray(value) ? value : []);
const textOf = (value) => typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
const maxShortLength = 1000;
function shortTextOf(value, name) {
    const text = textOf(value);
    if (text.length <= maxShortLength)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('INVALID_RESPONSE', `the ${name} that Mendix returned has more than ${maxShortLength} characters`);
}
const factOf = (value, name) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(shortTextOf(value, name));
function requireList(value, what) {
    if (Array.isArray(value))
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('INVALID_RESPONSE', `the response from Mendix has no list of ${what}`);
}


/***/ }),

/***/ 8453:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ scanJson),
/* harmony export */   SN: () => (/* binding */ isTextOrNumber),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* unused harmony exports maxDepth, maxValues */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);

const isTextOrNumber = (value) => typeof value === 'string' || typeof value === 'number' || JSON.isRawJSON(value);
const maxParts = 20_000_000;
const maxRawValues = 300_000;
function readJson(text) {
    const raw = [];
    const written = new Map();
    const scan = scanJson(text, (from, to) => {
        const source = text.slice(from, to);
        const value = Number(source);
        if (source === String(value))
            return;
        if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
            raw.push({ from, to });
        else {
            const key = numberKey(value);
            written.set(key, (written.get(key) ?? source) === source ? source : String(key));
        }
    });
    if (scan.fault)
        return { fault: scan.fault };
    if (raw.length > maxRawValues)
        return { fault: 'made of too many values' };
    try {
        const parsed = JSON.parse(text);
        if (scan.depth > maxDepth)
            return { fault: 'nested too deeply' };
        if (written.size > 0)
            scanJson(text, (from, to) => {
                const source = text.slice(from, to);
                const value = Number(source);
                if (source === String(value))
                    written.delete(numberKey(value));
            });
        const value = raw.length > 0 ? parseRaw(text, raw) : parsed;
        return { document: { value, write: (each) => writeValue(each, written) } };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return { fault: 'not JSON' };
        throw error;
    }
}
function parseJson(text) {
    const read = readJson(text);
    if ('document' in read)
        return read.document;
    if (read.fault === 'not JSON')
        return undefined;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The response is ${read.fault} to be read.`);
}
function parseRaw(text, tokens) {
    const marker = crypto.randomUUID();
    let end = 0;
    const pieces = tokens.map(({ from, to }) => {
        const piece = `${text.slice(end, from)}"${marker}${text.slice(from, to)}"`;
        end = to;
        return piece;
    });
    const restore = (value) => {
        if (typeof value === 'string')
            return value.startsWith(marker) ? JSON.rawJSON(value.slice(marker.length)) : value;
        if (Array.isArray(value))
            for (const [index, each] of value.entries())
                value[index] = restore(each);
        else if (typeof value === 'object' && value !== null)
            for (const [key, each] of Object.entries(value))
                if (typeof each !== 'number')
                    set(value, key, restore(each));
        return value;
    };
    return restore(JSON.parse(pieces.join('') + text.slice(end)));
}
const set = (object, key, value) => void Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
const numberKey = (value) => (Object.is(value, -0) ? '-0' : value);
function writeValue(value, written) {
    if (countParts(value, maxParts) > maxParts)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('A value that an expression selects is too large to be written.');
    if (written.size === 0)
        return JSON.stringify(value);
    return JSON.stringify(value, (_, each) => {
        const source = typeof each === 'number' ? written.get(numberKey(each)) : undefined;
        return source === undefined ? each : JSON.rawJSON(source);
    });
}
function countParts(value, limit) {
    if (typeof value === 'string')
        return 1 + value.length;
    if (typeof value !== 'object' || value === null || JSON.isRawJSON(value))
        return 1;
    let parts = 1;
    for (const each of Array.isArray(value) ? value : Object.values(value)) {
        parts += countParts(each, limit - parts);
        if (parts > limit)
            break;
    }
    return parts;
}
const maxDepth = 1000;
const maxValues = 2_500_000;
const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
function scanJson(text, onNumber) {
    let [open, depth, values] = [0, 0, 1];
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === quote)
            at = endOfString(text, at);
        else if (isOpening(code)) {
            open += 1;
            values += 1;
            depth = Math.max(depth, open);
        }
        else if (isClosing(code))
            open -= 1;
        else if (code === comma || code === colon)
            values += 1;
        else if (isOfNumber(code)) {
            const from = at;
            while (isOfNumber(text.charCodeAt(at + 1)) || isExponent(text, at + 1))
                at += 1;
            onNumber(from, at + 1);
        }
        else if (!isOfWord(code))
            return { fault: 'not JSON', depth };
        if (values > maxValues)
            return { fault: 'made of too many values', depth };
    }
    return { depth };
}
function endOfString(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === quote)
            return at;
        if (code === backslash)
            at += 1;
    }
    return text.length;
}
const isOpening = (code) => code === 0x5b || code === 0x7b;
const isClosing = (code) => code === 0x5d || code === 0x7d;
const isOfNumber = (code) => (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b;
const isExponent = (text, at) => (text.charCodeAt(at) | 0x20) === 0x65;
const isOfWord = (code) => (code >= 0x61 && code <= 0x7a) || code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;


/***/ }),

/***/ 1976:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   Ft: () => (/* binding */ inspectAppendable),
/* harmony export */   HA: () => (/* binding */ maxFileNameBytes),
/* harmony export */   IV: () => (/* binding */ folderProblem),
/* harmony export */   WL: () => (/* binding */ inspectTarget),
/* harmony export */   eL: () => (/* binding */ tempFolderFor),
/* harmony export */   gd: () => (/* binding */ fileKindProblem),
/* harmony export */   nH: () => (/* binding */ isWritable),
/* harmony export */   uA: () => (/* binding */ finalPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7268);



const maxFileNameBytes = 255;
const shortName = (name, maxBytes) => Buffer.from(name)
    .subarray(0, maxBytes)
    .toString()
    .replace(/\ufffd$/, '');
const maxLinks = 40;
function inspectTarget(path) {
    if (/[/\\]$/.test(path))
        return `${path} is a folder; give the path of a file`;
    if (Buffer.byteLength((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)) > maxFileNameBytes)
        return `${path} has a name of more than ${maxFileNameBytes} bytes; give a shorter one`;
    try {
        const info = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        const kind = info && fileKindProblem(info);
        if (kind)
            return `${path} is a ${kind}; give the path of a file`;
        const target = finalPath(path);
        const problem = folderProblem((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target));
        return problem === undefined || (info && isWritable(target)) ? undefined : `${path} cannot be written: ${problem}`;
    }
    catch (error) {
        return `${path} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`;
    }
}
function fileKindProblem(info) {
    if (info.isFile())
        return undefined;
    if (info.isDirectory())
        return 'folder';
    if (info.isFIFO())
        return 'FIFO';
    return info.isSocket() ? 'socket' : 'device';
}
function finalPath(path) {
    let target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    for (let links = 0; links < maxLinks; links += 1) {
        if (!isLink(target))
            return target;
        target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target)), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(target));
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${path} is part of a loop of links`);
}
function isLink(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isSymbolicLink();
    }
    catch {
        return false;
    }
}
function tempFolderFor(path, temp) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(finalPath(path));
    return folderProblem(folder) === undefined ? folder : temp;
}
function folderProblem(folder) {
    const info = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false });
    if (info === undefined) {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
        return parent === folder ? `${folder} does not exist` : folderProblem(parent);
    }
    if (!info.isDirectory())
        return `${folder} is not a folder`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return undefined;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
    }
}
function isWritable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}
function inspectAppendable(path) {
    try {
        const info = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (info.isDirectory())
            return `${path} is a folder`;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return undefined;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
    }
}


/***/ }),

/***/ 6243:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ patternsOf),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   jE: () => (/* binding */ minSecretLength)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7188);

const minSecretLength = 8;
function secretForms(secret) {
    const url = encodeURIComponent(secret.toWellFormed());
    const strictUrl = url.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
    const lowerUrls = [url, strictUrl].map((text) => text.replace(/%[0-9A-F]{2}/g, (percent) => percent.toLowerCase()));
    const binary = binaryForms(secret);
    const forms = [
        secret,
        secret.toLowerCase(),
        secret.toUpperCase(),
        url,
        strictUrl,
        url.replace(/%20/g, '+'),
        new URLSearchParams({ '': secret }).toString().slice(1),
        ...lowerUrls,
        ...[url, strictUrl, ...lowerUrls].map((text) => text.replaceAll('%', '%25')),
        JSON.stringify(secret).slice(1, -1),
        ...escapedForms(secret),
        ...htmlForms(secret),
        ...binary,
        ...binary.map((form) => form
            .replaceAll('+', '-')
            .replaceAll('/', '_')
            .replace(/={1,2}$/, '')),
        ...binary.filter((form) => /^[0-9a-f]+$/.test(form)).map((form) => form.toUpperCase()),
    ];
    return [...new Set(forms)].filter((form) => form === secret || form.length >= minSecretLength);
}
function patternsOf(secret) {
    const joined = secret.replace(/[\r\n]+[\t ]*/g, '');
    return [secret, joined, ...binaryForms(secret)].filter((form) => form === secret || form.length >= minSecretLength);
}
function binaryForms(secret) {
    const bytes = Buffer.from(secret);
    const wide = Buffer.from(secret, 'utf16le').subarray(0, -1);
    return [
        bytes.toString('base64'),
        ...[bytes, wide].flatMap((each) => [
            each.toString('hex'),
            ...[0, 1, 2].map((offset) => base64Within(each, offset)),
        ]),
    ];
}
function htmlForms(secret) {
    const special = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlain */ .$i)(secret) ? /[^A-Za-z0-9]/g : /[^\p{L}\p{N}]/gu;
    const hex = (char) => (char.codePointAt(0) ?? 0).toString(16);
    const named = secret
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
    return [
        named,
        ...['&#39;', '&#x27;', '&apos;'].map((quote) => named.replaceAll("'", quote)),
        secret.replace(special, (char) => `&#${char.codePointAt(0)};`),
        secret.replace(special, (char) => `&#x${hex(char)};`),
        secret.replace(special, (char) => `&#x${hex(char).toUpperCase()};`),
    ];
}
function escapedForms(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const code = (char) => char.charCodeAt(0).toString(16).padStart(4, '0');
    const htmlSafe = (hex) => json.replace(/[&<>'+`]/g, (char) => `\\u${hex(char)}`);
    const upper = htmlSafe((char) => code(char).toUpperCase());
    const lower = htmlSafe(code);
    return [json.replaceAll('/', '\\/'), upper, lower, upper.replaceAll('/', '\\/'), lower.replaceAll('/', '\\/')];
}
function base64Within(secret, offset) {
    const padded = Buffer.concat([Buffer.alloc(offset), secret]);
    const first = Math.ceil((offset * 8) / 6);
    const end = Math.floor((padded.length * 8) / 6);
    return padded.toString('base64').slice(first, end);
}


/***/ }),

/***/ 4299:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ isUuid),
/* harmony export */   W8: () => (/* binding */ isTooCommon),
/* harmony export */   n0: () => (/* binding */ looksSecret),
/* harmony export */   uz: () => (/* binding */ isNamedSecret)
/* harmony export */ });
const minTextLength = 4;
const minLengthByLook = 16;
const looksSecret = (name, value) => isNamedSecret(name, value) ||
    value.split(/\s+/).some((word) => (isUrl(word) ? isSecretUrl(word) : isSecretWord(word)));
function isNamedSecret(name, value) {
    const text = value.trim();
    return text.length >= minTextLength && isSecretName(name) && !isHarmless(text);
}
const secretParts = /password|passwd|passphrase|secret|credential|token|apikey|accesskey|privatekey|connectionstring/;
const secretWords = new Set([
    'key',
    'keys',
    'pass',
    'pwd',
    'pat',
    'auth',
    'authorization',
    'cookie',
    'signature',
    'sig',
    'sas',
    'policy',
]);
function isSecretName(name) {
    if (secretParts.test(name.toLowerCase().replace(/[^a-z0-9]/g, '')))
        return true;
    const words = name
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/);
    return words.some((word) => secretWords.has(word));
}
const isHarmless = (text) => /^(?:true|false|null|none|yes|no|\d{1,5})$/i.test(text);
const isSecretWord = (word) => word.length >= minLengthByLook && /\d/.test(word) && /\p{L}/u.test(word) && !isDate(word);
const isDate = (word) => /^\d{4}-\d\d-\d\dT[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)?$/.test(word);
const isUrl = (word) => /^[a-z][a-z0-9+.:-]{1,40}:\/\//i.test(word);
function isSecretUrl(word) {
    const [, authority = '', path = ''] = /:\/\/([^/?#]*)([^?#]*)/.exec(word) ?? [];
    if (authority.includes('@'))
        return true;
    const pairs = word
        .slice(word.indexOf(path) + path.length)
        .split(/[?&;#]/)
        .map((pair) => pair.split('='));
    if (pairs.some(([key = '', ...rest]) => rest.length > 0 && (isSecretName(key) || isSecretWord(rest.join('=')))))
        return true;
    return path.split('/').some((part) => isSecretWord(part) && /^[\w-]{20,}$/.test(part) && !isUuid(part));
}
const isUuid = (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
const isTooCommon = (text) => text.trim().length < minTextLength || /^[\p{P}\p{S}\s]*$/u.test(text);


/***/ }),

/***/ 6296:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7188);

function pairsOf(word) {
    const plain = `^${word.toLowerCase().replace(/[-_ ]/g, '')}$`;
    return new Set([...plain].slice(1).map((char, index) => plain[index] + char));
}
function sharedPairs(a, b) {
    const [left, right] = [pairsOf(a), pairsOf(b)];
    return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size);
}
function keptPart(a, b) {
    let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
    for (let row = 1; row <= a.length; row += 1) {
        const next = [row];
        for (let at = 1; at <= b.length; at += 1) {
            const isSame = a[row - 1] === b[at - 1];
            const isSwap = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
            const changed = (last[at - 1] ?? 0) + (isSame ? 0 : 1);
            const swapped = isSwap ? (before[at - 2] ?? 0) + 1 : changed;
            next.push(Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, changed, swapped));
        }
        [before, last] = [last, next];
    }
    return 1 - (last[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}
const maxLength = 100;
const maxCandidates = 1000;
const maxCompared = 2_000_000;
const defaultMinSimilarity = 0.6;
function closest(text, candidates, minSimilarity = defaultMinSimilarity) {
    if (text.length > maxLength)
        return undefined;
    const [best] = candidates
        .slice(0, Math.min(maxCandidates, Math.floor(maxCompared / (maxLength * Math.max(text.length, 1)))))
        .filter(({ length }) => length <= maxLength)
        .map((candidate) => ({ candidate, similarity: similarityOf(text.toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => b.similarity - a.similarity);
    return best && best.similarity >= minSimilarity ? best.candidate : undefined;
}
const similarityOf = (a, b) => Math.max(sharedPairs(a, b), keptPart(a, b));
function didYouMean(text, names, minSimilarity) {
    const name = closest(text, names, minSimilarity);
    return name === undefined ? '' : ` Did you mean ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name)}?`;
}


/***/ }),

/***/ 9452:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ pages),
/* harmony export */   FS: () => (/* binding */ apiPageOf),
/* harmony export */   SG: () => (/* binding */ apiListPage),
/* harmony export */   YZ: () => (/* binding */ docsPageOf),
/* harmony export */   iU: () => (/* binding */ otherHosts),
/* harmony export */   sW: () => (/* binding */ catalogue),
/* harmony export */   z3: () => (/* binding */ credentials)
/* harmony export */ });
const otherHosts = ['mcp.home.mendix.com'];
const entry = (id, base, hosts = []) => [
    id,
    { base, hosts, load: async () => (await __nccwpck_require__.e(/* import() */ 745).then(__nccwpck_require__.bind(__nccwpck_require__, 4745)))[id] },
];
const catalogue = Object.fromEntries([
    entry('build-v1', 'https://deploy.mendix.com/api/1'),
    entry('deploy-v1', 'https://deploy.mendix.com/api/1'),
    entry('deploy-v2', 'https://deploy.mendix.com/api/v2'),
    entry('backups-v2', 'https://deploy.mendix.com/api/v2'),
    entry('deploy-v4', 'https://cloud.home.mendix.com/api/v4'),
    entry('certificates-v1', 'https://api.home.mendix.com/v1'),
    entry('pipelines-v1', 'https://pipeline-portal.home.mendix.com/api/v1'),
    entry('webhooks-v1', 'https://webhook-portal.home.mendix.com/api/v1'),
    entry('app-repository-v1', 'https://repository.api.mendix.com/v1'),
    entry('team-server-v1', 'https://deploy.mendix.com/api/1'),
    entry('projects-v2', 'https://projects-api.home.mendix.com/v2'),
    entry('projects-v1', 'https://projectservice.mendix.com/rest/projectservice/v1'),
    entry('epics-v1', 'https://epics-api.mendix.com/v1'),
    entry('feedback-v2', 'https://feedback-api.mendix.com/v2'),
    entry('marketplace-content-v1', 'https://marketplace-api.mendix.com/v1', ['marketplace.mendix.com']),
    entry('marketplace-publish-v1', 'https://marketplace-api.mendix.com/v1'),
    entry('catalog-search-v5', 'https://catalog.mendix.com/rest/search/v5'),
    entry('catalog-registration-v5', 'https://catalog.mendix.com/rest/registration/v5'),
    entry('kubernetes-build-v4', 'https://privatecloud.mendixcloud.com/api/v4'),
    entry('kubernetes-deploy-v4', 'https://privatecloud.mendixcloud.com/api/v4'),
    entry('user-identifiers-v1', 'https://user-identifiers-api.home.mendix.com/v1'),
    entry('user-deactivation-v1', 'https://users-status-api.home.mendix.com/v1'),
    entry('user-management-v1', 'https://usermanagement.mendix.com/legacy-api/1'),
    entry('project-categories-v1', 'https://categories-api.home.mendix.com/v1'),
    entry('audit-logs-v1', 'https://audit-api-prod.datalab.mendix.com/v1'),
    entry('pmp-build-v1', '/buildservice/v1'),
    entry('pmp-deploy-v1', '/deployservice/v1'),
    entry('pmp-pipeline-v1', '/pipelineservice'),
    entry('pmp-pipeline-v2', '/pipelineservice/v2'),
    entry('pmp-project-v1', '/projectservice/v1'),
    entry('pmp-project-v2', '/projectservice/v2'),
    entry('pmp-group-v1', '/groupservice/v1'),
    entry('pmp-group-v2', '/groupservice/v2'),
    entry('pmp-user-v1', '/userservice/v1'),
    entry('pmp-cluster-v1', '/clusterservice/v1'),
    entry('pmp-marketplace-v1', '/marketplaceservice/v1'),
]);
const site = 'https://docs.mendix.com';
const apiListPage = 'https://github.com/mendix-community/mendix-api-action/blob/main/docs/apis.md';
const apiPageOf = ({ id }) => apiListPage.replace(/\.md$/, `/${id}.md`);
const docsPageOf = ({ page, source }) => (page === undefined ? (source ?? '') : site + page);
const pages = {
    authentication: `${site}/apidocs-mxsdk/apidocs/`,
    permissions: `${site}/developerportal/deploy/node-permissions/`,
};
const credentials = {
    'api-key': {
        name: 'an API key',
        inputs: '`username` and `api-key` (or MENDIX_USERNAME and MENDIX_API_KEY)',
        page: `${site}/portal/user-settings/#profile-api-keys`,
    },
    pat: {
        name: 'a personal access token',
        inputs: '`pat` (or MENDIX_PAT)',
        page: `${site}/portal/user-settings/#pat`,
    },
};


/***/ }),

/***/ 7346:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   kh: () => (/* binding */ findError),
/* harmony export */   vz: () => (/* binding */ normalizeCode)
/* harmony export */ });
const normalizeCode = (code) => code.trim().toUpperCase().replace(/\s+/g, '_');
function findError(known, given) {
    const calls = known.endpoints.map(({ endpoint }) => endpoint.call);
    const candidates = known.apis.flatMap((api) => (api.errors ?? []).flatMap((error) => {
        const isOwn = error.on === undefined || error.on.some((call) => calls.includes(call));
        const score = likeness({ error, isOwn }, given);
        return score === undefined ? [] : [{ api, error, isOwn, score }];
    }));
    return candidates.toSorted((a, b) => b.score - a.score)[0];
}
function likeness({ error, isOwn }, { status, code, message }) {
    const isSaid = error.says !== undefined && message.toLowerCase().includes(error.says.toLowerCase());
    if (error.code !== undefined) {
        if (error.code !== normalizeCode(code))
            return undefined;
        return 8 + (isOwn ? 4 : 0) + (error.status === status ? 1 : 0);
    }
    if (error.status !== status || !isOwn || (error.says !== undefined && !isSaid))
        return undefined;
    return (error.on ? 4 : 0) + (isSaid ? 2 : 0);
}
function kindOf(known, given) {
    const error = findError(known, given)?.error;
    return error?.kind ?? (error?.code === undefined ? 'unclear' : 'final');
}


/***/ }),

/***/ 763:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   B1: () => (/* binding */ loadHost),
/* harmony export */   Br: () => (/* binding */ pathBelow),
/* harmony export */   Bz: () => (/* binding */ closestPath),
/* harmony export */   Jp: () => (/* binding */ basePath),
/* harmony export */   PQ: () => (/* binding */ openScope),
/* harmony export */   RO: () => (/* binding */ otherMethods),
/* harmony export */   TK: () => (/* binding */ mendixHosts),
/* harmony export */   TZ: () => (/* binding */ placeApis),
/* harmony export */   cw: () => (/* binding */ apiTitleOf),
/* harmony export */   gX: () => (/* binding */ subdomainOf),
/* harmony export */   kl: () => (/* binding */ closestApi),
/* harmony export */   lX: () => (/* binding */ noMatch),
/* harmony export */   zY: () => (/* binding */ endpointName)
/* harmony export */ });
/* unused harmony exports loadLinked, lookUp, methodsOf */
/* harmony import */ var _lib_similarity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6296);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9452);
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6820);



const noMatch = { apis: [], endpoints: [] };
const closestApi = (text) => (0,_lib_similarity_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(text, Object.keys(_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW));
const closestPath = ({ endpoints }, { pathname }) => endpoints.find(({ path }) => {
    const names = path.split('/').slice(1);
    const segments = pathname.split('/').slice(-names.length);
    const [odd, ...others] = names.flatMap((name, index) => name.startsWith('{') || name === segments[index] ? [] : [{ name, given: segments[index] ?? '' }]);
    return odd !== undefined && others.length === 0 && (0,_lib_similarity_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(odd.given, [odd.name]) !== undefined;
})?.path;
const mendixHosts = () => new Set([...Object.values(_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW).flatMap(({ base, hosts }) => [...hostOf(base), ...hosts]), ..._catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .otherHosts */ .iU]);
function subdomainOf(address) {
    const [host = ''] = address
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .split(/[/:]/);
    const [name = '', ...domain] = host.split('.');
    return domain.length > 0 && name ? name.replace(/-(?:test|accp|acceptance|acc)$/, '') : undefined;
}
const loadHost = (host) => Promise.all(Object.values(_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW)
    .filter(({ base }) => hostOf(base)[0] === host)
    .map(async ({ base, load }) => ({ base, api: await load() })));
async function loadLinked(places) {
    const linked = places.flatMap(({ api, base }) => {
        const root = base.slice(0, base.length - basePath(_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW[api.id]?.base ?? '').length);
        const polled = (api.operations ?? []).flatMap(({ pollApi }) => pollApi ?? []);
        return polled.filter((id) => !places.some((place) => place.api.id === id)).map((id) => ({ id, root }));
    });
    const found = linked.map(async ({ id, root }) => {
        const entry = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW[id];
        return entry ? [{ api: await entry.load(), base: root + basePath(entry.base) }] : [];
    });
    return (await Promise.all(found)).flat();
}
const hostOf = (base) => (base.startsWith('/') ? [] : base.split('/').slice(2, 3));
const basePath = (base) => base.replace(/^https:\/\/[^/]*/, '');
function pathBelow(url, base) {
    const { origin, pathname } = new URL(base);
    const root = pathname.replace(/\/$/, '');
    return url.origin === origin && `${url.pathname}/`.startsWith(`${root}/`)
        ? url.pathname.slice(root.length)
        : undefined;
}
function lookUp(method, url, places) {
    const under = places.flatMap(({ api, base }) => {
        const path = pathBelow(url, base);
        return path === undefined ? [] : [{ api, path }];
    });
    const fitting = under.flatMap(({ api, path }) => api.endpoints.flatMap((endpoint) => {
        const literal = endpoint.method === method ? literalText(endpoint.path, path) : undefined;
        return literal === undefined ? [] : [{ api, endpoint, literal }];
    }));
    const maxLiteralLength = Math.max(...fitting.map(({ literal }) => literal));
    const endpoints = fitting.filter(({ literal }) => literal === maxLiteralLength);
    if (endpoints.length > 0)
        return { apis: endpoints.map(({ api }) => api), endpoints };
    const moved = under.flatMap(({ api, path }) => (api.moved ?? []).filter(({ segment }) => path.split('/').includes(segment)).map(({ hint }) => hint));
    return { apis: under.map(({ api }) => api), endpoints, moved };
}
const otherMethods = ({ methods }) => methods?.() ?? [];
const methodsOf = (url, places) => _model_define_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointMethods */ .KJ.filter((method) => lookUp(method, url, places).endpoints.length > 0);
function literalText(template, path) {
    const parts = path.split('/');
    const names = template.split('/');
    if (parts.length !== names.length)
        return undefined;
    const fits = names.every((name, index) => (name.startsWith('{') ? parts[index] !== '' : name === parts[index]));
    return fits ? names.filter((name) => !name.startsWith('{')).join('').length : undefined;
}
function credentialOf({ apis }) {
    const [kind, ...others] = new Set(apis.map(({ credential }) => credential));
    return others.length === 0 ? kind : undefined;
}
const endpointName = (api, endpoint) => `"${endpoint.title}" (${api.title})`;
const apiTitleOf = ({ apis }) => apis.map(({ title }) => title).join(' or ');
async function openScope(near) {
    const all = [...near, ...(await loadLinked(near))];
    return {
        match: (method, url) => {
            const own = lookUp(method, url, near);
            if (own.endpoints.length > 0)
                return own;
            const linked = lookUp(method, url, all);
            return linked.endpoints.length > 0 ? linked : { ...own, methods: () => methodsOf(url, all) };
        },
        baseOf: (apiId) => all.find(({ api }) => api.id === apiId)?.base,
    };
}
const placeApis = (ids, origin) => Promise.all(ids.map(async (id) => {
    const entry = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW[id];
    if (entry === undefined)
        throw new Error(`the catalogue has no API ${id}`);
    return { api: await entry.load(), base: origin === undefined ? entry.base : origin + basePath(entry.base) };
}));


/***/ }),

/***/ 6820:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ endpointMethods),
/* harmony export */   Mf: () => (/* binding */ parseCall),
/* harmony export */   YG: () => (/* binding */ defineApi),
/* harmony export */   on: () => (/* binding */ on)
/* harmony export */ });
function defineApi({ endpoints, ...facts }) {
    const calls = callsOf(endpoints);
    return {
        ...facts,
        endpoints: calls.map((call) => ({ call, ...parseCall(call), ...endpoints[call] })),
    };
}
const on = (calls, errors) => errors.map((error) => ({ on: calls, ...error }));
const endpointMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
function parseCall(call) {
    const method = endpointMethods.find((each) => call.startsWith(`${each} `));
    if (method === undefined)
        throw new TypeError(`${call} has no method`);
    return { method, path: call.slice(method.length + 1) };
}
function callsOf(endpoints) {
    const calls = [];
    for (const call in endpoints)
        calls.push(call);
    return calls;
}


/***/ }),

/***/ 990:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  mK: () => (/* binding */ buildRequest),
  ug: () => (/* binding */ encodeSegment),
  vr: () => (/* binding */ fillEndpoint),
  ou: () => (/* binding */ fillTemplate),
  wk: () => (/* binding */ isSegment),
  Qf: () => (/* binding */ placeholdersIn)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"mendix-api-action","rE":"1.0.0"}');
// EXTERNAL MODULE: ./src/http/request.ts
var request = __nccwpck_require__(7777);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
// EXTERNAL MODULE: ./src/mendix/model/define.ts
var model_define = __nccwpck_require__(6820);
;// CONCATENATED MODULE: ./src/mendix/request.ts




function buildRequest(method, url, { headers = [], body, contentType, }) {
    const type = contentType ?? (method === 'POST' || method === 'DELETE' ? 'application/json' : undefined);
    const added = [
        { name: 'Accept', value: 'application/json, */*' },
        { name: 'Accept-Encoding', value: 'gzip, br, zstd' },
        { name: 'User-Agent', value: `${package_namespaceObject.UU}/${package_namespaceObject.rE}` },
        ...(type === undefined ? [] : [{ name: 'Content-Type', value: type }]),
    ];
    return { method, url, headers: [...headers, ...added.filter(({ name }) => !(0,request/* findHeader */.Jj)(headers, name))], body };
}
const placeholder = /\{([^{}]*)\}/g;
const fillTemplate = (template, segmentOf) => template.replace(placeholder, (whole, name) => segmentOf(name.trim()) ?? whole);
const encodeSegment = (value) => encodeURIComponent(value.toWellFormed());
const placeholdersIn = (template) => [...template.matchAll(placeholder)].map(([, name = '']) => name.trim());
const isSegment = (value) => value !== '' && value !== '.' && value !== '..' && value.isWellFormed();
function fillEndpoint(base, endpoint, { path = {}, query = {}, json, form }) {
    const { method, path: template } = (0,model_define/* parseCall */.Mf)(endpoint);
    const filled = fillTemplate(template, (name) => {
        const value = path[name] ?? '';
        if (isSegment(value))
            return encodeSegment(value);
        throw new errors/* ActionError */.lZ(`{${name}} of ${endpoint} is "${value}", which cannot be part of a path`);
    });
    const url = new URL(base + filled);
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    if (form)
        return buildRequest(method, url, form);
    const body = json === undefined ? undefined : [{ bytes: Buffer.from(JSON.stringify(json)) }];
    return buildRequest(method, url, { body, contentType: body && 'application/json' });
}


/***/ }),

/***/ 5548:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ pollUntilDone),
/* harmony export */   MQ: () => (/* binding */ minIntervalMs),
/* harmony export */   U8: () => (/* binding */ intervalAfter)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(432);

const heartbeatMs = 60_000;
async function pollUntilDone(initial, changes, options) {
    const { clock, cancelled, timeoutMs, intervalMs, random, poll } = options;
    const startedAt = clock.monotonicMs();
    const logState = createStateLog(changes, options);
    const limitUnknown = createUnknownLimit();
    let polls = 0;
    let last = initial;
    for (;;) {
        const elapsedMs = clock.monotonicMs() - startedAt;
        if (last)
            logState(last.verdict, elapsedMs, polls);
        const verdict = last && limitUnknown(last.verdict, elapsedMs);
        if (verdict && (verdict.kind !== 'pending' || elapsedMs >= timeoutMs))
            return { verdict, polls, elapsedMs };
        const pause = Math.max(intervalAfter(elapsedMs, intervalMs, random()), last?.retryAfterMs ?? 0);
        await clock.sleep(Math.min(pause, Math.max(0, timeoutMs - elapsedMs)), cancelled);
        polls += 1;
        last = await poll(clock.monotonicMs() - startedAt);
    }
}
const maxUndocumentedMs = 180_000;
function createUnknownLimit() {
    let sinceMs;
    return (verdict, elapsedMs) => {
        if (verdict.kind !== 'pending' || verdict.known) {
            sinceMs = verdict.kind === 'pending' && verdict.outage ? sinceMs : undefined;
            return verdict;
        }
        sinceMs ??= elapsedMs;
        if (elapsedMs - sinceMs < maxUndocumentedMs)
            return verdict;
        const message = `the documentation does not list this status, which has lasted for ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(maxUndocumentedMs)}`;
        return { kind: 'failed', state: verdict.state, message };
    };
}
function createStateLog(changes, { log, warn }) {
    let loggedAtMs = 0;
    let isWarned = false;
    return (verdict, elapsedMs, polls) => {
        const { state } = verdict;
        const isOutage = verdict.kind === 'pending' && verdict.outage !== undefined;
        const before = changes.at(-1);
        const isSame = before?.state === state || (isOutage && before?.isOutage);
        if (!isSame) {
            changes.push({ state, afterMs: elapsedMs, isOutage });
            log(`State after ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(elapsedMs)}: ${state}`);
            loggedAtMs = elapsedMs;
        }
        else if (elapsedMs - loggedAtMs >= heartbeatMs) {
            log(`Still ${state} after ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(elapsedMs)}, poll ${polls}.`);
            loggedAtMs = elapsedMs;
        }
        if (verdict.kind !== 'pending' || verdict.known || isWarned)
            return;
        isWarned = true;
        warn(`Undocumented state "${state}"; waiting at most ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(maxUndocumentedMs)} for another one.`);
    };
}
const minIntervalMs = 1000;
const firstIntervalMs = 2000;
const maxIntervalMs = 15_000;
const share = 1 / 20;
const jitter = 1 / 10;
function intervalAfter(elapsed, fixed, random) {
    const full = fixed ?? Math.min(maxIntervalMs, Math.max(firstIntervalMs, elapsed * share));
    return Math.max(minIntervalMs, full * (1 - jitter * random));
}


/***/ }),

/***/ 7598:
/***/ ((module) => {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

"use strict";
module.exports = require("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

"use strict";
module.exports = require("node:http");

/***/ }),

/***/ 7030:
/***/ ((module) => {

"use strict";
module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

"use strict";
module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

"use strict";
module.exports = require("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

"use strict";
module.exports = require("node:stream");

/***/ }),

/***/ 7975:
/***/ ((module) => {

"use strict";
module.exports = require("node:util");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return ({"22":"jmespath","91":"after-response","296":"deploy","454":"backup","548":"restore","602":"unit-test","612":"deploy-kubernetes","745":"catalogue","789":"errors","850":"secrets","933":"stages"})[chunkId] + ".chunk.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  backup: () => (/* binding */ backup),
  call: () => (/* binding */ call),
  deploy: () => (/* binding */ deploy),
  "deploy-kubernetes": () => (/* binding */ deployKubernetes),
  restore: () => (/* binding */ restore),
  "unit-test": () => (/* binding */ unitTest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/client/body.ts
var body = __nccwpck_require__(3255);
// EXTERNAL MODULE: ./src/client/mask.ts
var client_mask = __nccwpck_require__(5723);
// EXTERNAL MODULE: ./src/client/response.ts
var response = __nccwpck_require__(4404);
// EXTERNAL MODULE: ./src/lib/clock.ts + 1 modules
var clock = __nccwpck_require__(4224);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __nccwpck_require__(228);
// EXTERNAL MODULE: ./src/lib/output-path.ts
var output_path = __nccwpck_require__(1976);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __nccwpck_require__(7188);
;// CONCATENATED MODULE: ./src/lib/redaction/decode-escapes.ts
const decodedText = (text) => ({ text, from: (at) => at, to: (end) => end });
const entities = new Map([
    ...['excl!', 'quot"', 'num#', 'dollar$', 'percnt%', 'amp&', "apos'", 'lpar(', 'rpar)', 'ast*', 'plus+', 'comma,'],
    ...['hyphen-', 'dash-', 'period.', 'sol/', 'colon:', 'semi;', 'lt<', 'equals=', 'gt>', 'quest?', 'commat@'],
    ...['lsqb[', 'lbrack[', 'bsol\\', 'rsqb]', 'rbrack]', 'hat^', 'lowbar_', 'grave`', 'lcub{', 'lbrace{', 'verbar|'],
    ...['vert|', 'rcub}', 'rbrace}', 'tilde~', 'nbsp '],
].map((pair) => [pair.slice(0, -1), pair.slice(-1)]));
const shortEscapes = new Map(Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }));
const escapes = /((?:%[0-9a-f]{2})+)|(?:%u|\\u)([0-9a-f]{4})|\\x([0-9a-f]{2})|\\u\{0*([1-9a-f][0-9a-f]{0,5})\}|\\([^ux])|&#x0*([1-9a-f][0-9a-f]{0,5});?|&#0*([1-9]\d{0,6});?|&([a-z]{2,6});|[\r\n]+[\t ]*/gi;
function unescapeLayer(view) {
    const { text } = view;
    if (!/[%\\&\r\n]/.test(text))
        return undefined;
    const parts = [];
    const froms = new Uint32Array(text.length);
    const tos = new Uint32Array(text.length);
    let length = 0;
    const add = (piece, from, to) => {
        parts.push(piece);
        const end = length + piece.length;
        froms.fill(view.from(from), length, end);
        tos.fill(view.to(to), length, end);
        length = end;
    };
    const keep = (from, to) => {
        parts.push(text.slice(from, to));
        for (let at = from; at < to; at += 1) {
            froms[length] = view.from(at);
            tos[length] = view.to(at + 1);
            length += 1;
        }
    };
    let end = 0;
    for (const match of text.matchAll(escapes)) {
        keep(end, match.index);
        end = match.index + match[0].length;
        const percent = match[1];
        if (percent === undefined)
            add(meaningOf(match), match.index, end);
        else
            for (const { char, at, length } of charsOf(Buffer.from(percent.replaceAll('%', ''), 'hex')))
                add(char, match.index + 3 * at, match.index + 3 * (at + length));
    }
    keep(end, text.length);
    return {
        text: parts.join(''),
        from: (at) => froms[at] ?? 0,
        to: (to) => tos[to - 1] ?? 0,
    };
}
function meaningOf([whole, , four, two, braced, short, hex, decimal, name]) {
    if (short !== undefined)
        return shortEscapes.get(short) ?? short;
    if (name !== undefined)
        return entities.get(name.toLowerCase()) ?? whole;
    if (decimal !== undefined)
        return fromCode(Number(decimal));
    const code = four ?? two ?? braced ?? hex;
    return code === undefined ? '' : fromCode(Number.parseInt(code, 16));
}
const fromCode = (code) => (code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
function* charsOf(bytes) {
    for (let at = 0; at < bytes.length;) {
        const lead = bytes[at] ?? 0;
        const wanted = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
        const char = bytes.toString('utf8', at, at + wanted);
        const isWhole = Buffer.from(char).equals(bytes.subarray(at, at + wanted));
        const length = isWhole ? wanted : 1;
        yield { char: isWhole ? char : String.fromCharCode(lead), at, length };
        at += length;
    }
}

// EXTERNAL MODULE: ./src/lib/redaction/secret-forms.ts
var secret_forms = __nccwpck_require__(6243);
;// CONCATENATED MODULE: ./src/lib/redaction/trie.ts
function createTrie() {
    const edges = createEdges();
    let ends = new Uint8Array(edges.capacity());
    const starts = new Uint8Array(256);
    return {
        add: (word) => {
            starts[(word[0] ?? 0) & 0xff] = 1;
            const last = word.reduce(edges.childOf, 0);
            if (ends.length < edges.capacity())
                ends = copyInto(new Uint8Array(edges.capacity()), ends);
            ends[last] = 1;
        },
        matchLength: (text, start) => {
            if (starts[(text[start] ?? 0) & 0xff] === 0)
                return 0;
            let longest = 0;
            let node = 0;
            for (let at = start; at < text.length; at += 1) {
                node = edges.find(node, text[at] ?? 0);
                if (node === 0)
                    break;
                if (ends[node] === 1)
                    longest = at + 1 - start;
            }
            return longest;
        },
    };
}
function createEdges() {
    let parents = new Int32Array(1024);
    let codes = new Uint16Array(1024);
    let table = new Int32Array(2048);
    let count = 1;
    const hash = createHash();
    const placeOf = (node, code) => {
        const mask = table.length - 1;
        let place = hash(node, code) & mask;
        for (;;) {
            const child = table[place] ?? 0;
            if (child === 0 || (parents[child] === node && codes[child] === code))
                return place;
            place = (place + 1) & mask;
        }
    };
    const grow = () => {
        const size = parents.length * 2;
        parents = copyInto(new Int32Array(size), parents);
        codes = copyInto(new Uint16Array(size), codes);
        table = new Int32Array(size * 2);
        for (let node = 1; node < count; node += 1)
            table[placeOf(parents[node] ?? 0, codes[node] ?? 0)] = node;
    };
    const create = (node, code) => {
        const created = count++;
        parents[created] = node;
        codes[created] = code;
        table[placeOf(node, code)] = created;
        if (count === parents.length)
            grow();
        return created;
    };
    const find = (node, code) => table[placeOf(node, code)] ?? 0;
    return {
        find,
        childOf: (node, code) => find(node, code) || create(node, code),
        capacity: () => parents.length,
    };
}
function createHash() {
    const [a, b] = [randomOdd(), randomOdd()];
    return (node, code) => {
        let mixed = Math.imul(node, a) + Math.imul(code, b);
        mixed = Math.imul(mixed ^ (mixed >>> 15), a);
        return mixed ^ (mixed >>> 13);
    };
}
const randomOdd = () => Math.floor(Math.random() * 2 ** 32) | 1;
function copyInto(to, from) {
    to.set(from);
    return to;
}

;// CONCATENATED MODULE: ./src/lib/redaction/redactor.ts




const maxSecrets = 5000;
const maxCharacters = 256 * 1024;
const maxWordLength = 64;
const maxLayers = 3;
function createRedactor() {
    const secrets = new Set();
    const words = createWords();
    let characters = 0;
    return {
        add: (secret) => {
            if (secret === '' || secrets.has(secret))
                return false;
            secrets.add(secret);
            characters += secret.length;
            if (secrets.size > maxSecrets || characters > maxCharacters)
                throw new errors/* ActionError */.lZ(`There are more secrets to mask than one step can hold (${maxSecrets} strings, ${maxCharacters} characters in all); select only the secret ones.`);
            words.add(secret);
            return true;
        },
        redact: (text) => (text.length < words.minLength() ? text : blank(text, secretUnits(text, words))),
    };
}
function createWords() {
    const trie = createTrie();
    let added = [];
    let minLength = Number.POSITIVE_INFINITY;
    return {
        add: (secret) => void added.push(secret),
        minLength: () => {
            if (added.length === 0)
                return minLength;
            for (const word of added.flatMap(secret_forms/* patternsOf */.D4).map(folded).flatMap(piecesOf)) {
                trie.add(word);
                minLength = Math.min(minLength, word.length);
            }
            added = [];
            return minLength;
        },
        matchLength: trie.matchLength,
    };
}
function secretUnits(text, words) {
    const hidden = new Uint8Array(text.length);
    let view = decodedText(text);
    for (let layer = 0; view && layer <= maxLayers; layer += 1) {
        markWords(view, words, hidden);
        view = unescapeLayer(view);
    }
    return hidden;
}
function markWords(view, { matchLength }, hidden) {
    const units = folded(view.text);
    let end = 0;
    for (let at = 0; at < units.length; at += 1) {
        const found = at + matchLength(units, at);
        if (found <= Math.max(at, end))
            continue;
        hidden.fill(1, view.from(Math.max(at, end)), view.to(found));
        end = found;
    }
}
function blank(text, hidden) {
    let result = '';
    let end = 0;
    for (let from = hidden.indexOf(1); from >= 0; from = hidden.indexOf(1, end)) {
        result += `${text.slice(end, from)}***`;
        const next = hidden.indexOf(0, from);
        end = next < 0 ? text.length : next;
    }
    return result + text.slice(end);
}
function piecesOf(units) {
    if (units.length <= maxWordLength)
        return [units];
    const starts = Array.from({ length: Math.ceil(units.length / maxWordLength) }, (_, index) => Math.min(index * maxWordLength, units.length - maxWordLength));
    return starts.map((start) => units.subarray(start, start + maxWordLength));
}
function folded(text) {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at += 1)
        units[at] = fold(text.charCodeAt(at));
    return units;
}
const [blankCode, plus, minus, slash, underscore] = [0x20, 0x2b, 0x2d, 0x2f, 0x5f];
function fold(code) {
    if (code >= 0x41 && code <= 0x5a)
        return code + 0x20;
    if (code === blankCode || code === minus)
        return plus;
    if (code === underscore)
        return slash;
    if (code < 0x80)
        return code;
    const lower = String.fromCharCode(code).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : code;
}

;// CONCATENATED MODULE: ./src/runner/runner.ts







const maxLineLength = 8192;
const maxTitleLength = 100;
const inputVariable = (name) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
function githubRunner(port) {
    const { env, clock } = port;
    const secrets = createRedactor();
    const credentials = createRedactor();
    const mask = createMasker(port);
    return {
        env,
        clock,
        input: (name) => env[inputVariable(name)] ?? '',
        outputProblem: () => outputProblem(env.GITHUB_OUTPUT),
        setOutputs: (outputs) => {
            const entries = Object.entries(outputs).map(([name, value]) => port.keyValue(name, value));
            (0,files/* workOnFile */.Nz)('The file of GITHUB_OUTPUT', 'written', () => port.fileCommand('OUTPUT', entries.join(external_node_os_.EOL)));
        },
        summarize: (markdown) => appendSummary(env.GITHUB_STEP_SUMMARY, secrets.redact(markdown)),
        protect: (secret, kind) => {
            if (secrets.add(secret))
                mask((0,secret_forms/* secretForms */.eo)(secret));
            if (kind === 'credential')
                credentials.add(secret);
        },
        redact: secrets.redact,
        withoutCredential: credentials.redact,
        ...createLog(port, secrets.redact),
    };
}
function createMasker({ batch, command }) {
    const masked = new Set();
    return (forms) => batch(() => {
        for (const form of forms) {
            if (!masked.has(form))
                command('add-mask', {}, form);
            masked.add(form);
        }
    });
}
function outputProblem(path) {
    if (!path)
        return 'GITHUB_OUTPUT is not set, so no output can be set. It names the file from which the runner reads outputs.';
    const problem = (0,output_path/* inspectAppendable */.Ft)(path);
    return problem && `GITHUB_OUTPUT names ${path}, which cannot be written (${problem}), so no output can be set.`;
}
function appendSummary(path, markdown) {
    if (!path)
        return 'the runner provides no file for it (GITHUB_STEP_SUMMARY)';
    try {
        (0,files/* append */.BC)(path, `${markdown}\n`);
        return undefined;
    }
    catch (error) {
        return (0,errors/* expectedError */.j1)(error).message;
    }
}
function createLog({ env, write, command }, clean) {
    const isDebug = env.RUNNER_DEBUG === '1';
    const line = (text) => (0,lib_escape/* excerpt */.Kb)(text, clean, maxLineLength);
    const lines = (text) => (0,lib_escape/* excerptLines */.$F)(text, clean, maxLineLength);
    const annotate = (kind, message, title) => command(kind, title === undefined ? {} : { title: (0,lib_escape/* excerpt */.Kb)(title, clean, maxTitleLength) }, lines(message));
    return {
        info: (message) => write(`${line(message)}\n`),
        group: async (title, work) => {
            command('group', {}, (0,lib_escape/* oneLine */.TN)(clean(title)));
            try {
                return await work();
            }
            finally {
                command('endgroup', {}, '');
            }
        },
        debug: (message) => {
            if (isDebug)
                command('debug', {}, line(message()));
        },
        notice: (message) => annotate('notice', message),
        warning: (message, title) => annotate('warning', message, title),
        error: (message, title) => annotate('error', message, title),
    };
}
function annotationTitle(code, status) {
    if (status === undefined)
        return `Mendix ${code}`;
    return ['', String(status), `HTTP_${status}`].includes(code) ? `Mendix HTTP ${status}` : `Mendix ${code} (${status})`;
}
async function settle(action, runner, cancelled) {
    try {
        await action(runner, cancelled);
        return 0;
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            runner.error(error.message, titleOfError(error));
        else
            runner.error(describeBug(error), 'Bug in mendix-api-action');
        if (error instanceof Error)
            runner.debug(() => error.stack ?? '');
        return 1;
    }
}
function titleOfError(error) {
    return annotationTitle(error.code ?? 'ACTION_FAILED', error instanceof errors/* StepFailure */.pH ? error.status : undefined);
}
const issuesPage = 'https://github.com/mendix-community/mendix-api-action/issues/new';
function describeBug(error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return `${text}\nThis is a bug in mendix-api-action. Please report it with a debug log: ${issuesPage}`;
}

// EXTERNAL MODULE: ./src/actions/define-action.ts + 2 modules
var define_action = __nccwpck_require__(7608);
// EXTERNAL MODULE: ./src/actions/shared/connection.ts + 20 modules
var shared_connection = __nccwpck_require__(4847);
// EXTERNAL MODULE: ./src/auth/credentials.ts
var credentials = __nccwpck_require__(8168);
// EXTERNAL MODULE: ./src/inputs/issues.ts
var inputs_issues = __nccwpck_require__(89);
// EXTERNAL MODULE: ./src/mendix/catalogue.ts
var catalogue = __nccwpck_require__(9452);
// EXTERNAL MODULE: ./src/mendix/lookup.ts
var lookup = __nccwpck_require__(763);
;// CONCATENATED MODULE: ./src/auth/select-credential.ts




const authChoices = ['auto', 'api-key', 'pat', 'none'];
function selectCredential({ choice, texts, match }, issues) {
    if (choice === 'none')
        return { kind: 'none' };
    if (choice === 'auto') {
        const kind = kindFor(texts, match, issues);
        return kind === inputs_issues/* invalid */.Gq ? inputs_issues/* invalid */.Gq : (0,credentials/* makeCredential */.W7)(kind, texts, issues);
    }
    const needed = (0,lookup/* credentialOf */.$5)(match);
    if (needed && needed !== choice)
        issues.warn(`\`auth: ${choice}\` is set, but ${(0,lookup/* apiTitleOf */.cw)(match)} requires ${catalogue/* credentials */.z3[needed].name}. Sending ${catalogue/* credentials */.z3[choice].name} anyway.`);
    return (0,credentials/* makeCredential */.W7)(choice, texts, issues);
}
function kindFor(texts, match, issues) {
    const needed = (0,lookup/* credentialOf */.$5)(match);
    const likely = preferredKind(texts);
    if (likely === undefined) {
        const wanted = needed
            ? `${(0,lookup/* apiTitleOf */.cw)(match)} requires ${catalogue/* credentials */.z3[needed].name}: set ${catalogue/* credentials */.z3[needed].inputs}`
            : `set ${catalogue/* credentials */.z3['api-key'].inputs}, or ${catalogue/* credentials */.z3.pat.inputs}`;
        return issues.add('auth', `no credential is set; ${wanted}, or \`auth: none\` to call without one`, credentials/* emptySecretHint */.Xm);
    }
    if (needed === undefined) {
        if (likely === 'pat' && texts.apiKey && !texts.username)
            issues.warn(`${texts.apiKey.at} is set without a username, so the personal access token is used.`);
        return likely;
    }
    if (needed === likely || (needed === 'pat' ? texts.pat : texts.apiKey))
        return needed;
    const at = (likely === 'pat' ? texts.pat : (texts.apiKey ?? texts.username))?.at;
    const wrong = `${(0,lookup/* apiTitleOf */.cw)(match)} requires ${catalogue/* credentials */.z3[needed].name}, but you supplied only ${catalogue/* credentials */.z3[likely].name} (${at})`;
    if (match.endpoints.length === 0) {
        issues.warn(`${wrong}. Sending it anyway, as the catalogue does not know this path.`);
        return likely;
    }
    if (needed === 'api-key' && texts.username)
        return issues.add('auth', `${wrong}: \`username\` is set, but \`api-key\` is empty`, credentials/* emptySecretHint */.Xm);
    const remedy = `Set ${catalogue/* credentials */.z3[needed].inputs}; how to create one: ${catalogue/* credentials */.z3[needed].page}`;
    return issues.add('auth', `${wrong}. ${remedy}. To send the ${likely === 'pat' ? 'PAT' : 'API key'} anyway, set \`auth: ${likely}\``);
}
function preferredKind({ username, apiKey, pat }) {
    if (!pat)
        return username || apiKey ? 'api-key' : undefined;
    const isInput = (each) => each?.at === 'api-key' || each?.at === 'pat';
    return username && apiKey && isInput(apiKey) && !isInput(pat) ? 'api-key' : 'pat';
}

// EXTERNAL MODULE: ./src/http/request.ts
var http_request = __nccwpck_require__(7777);
// EXTERNAL MODULE: ./src/inputs/parse.ts
var parse = __nccwpck_require__(3718);
// EXTERNAL MODULE: ./src/wait/poll.ts
var poll = __nccwpck_require__(5548);
// EXTERNAL MODULE: ./src/actions/call/outputs.ts
var call_outputs = __nccwpck_require__(8758);
;// CONCATENATED MODULE: ./src/actions/call/inputs.ts








const callDefaults = {
    auth: 'auto',
    'success-status': '2xx',
    retries: shared_connection/* defaultRetries */.yC,
    timeout: '5m',
    'dry-run': 'false',
    wait: 'false',
    'wait-timeout': '30m',
    paginate: 'false',
    summary: 'false',
};
const missingUrl = 'is missing; set a full URL, or a path such as /api/1/apps';
function readCallInputs(reader, runner) {
    const connection = (0,shared_connection/* readConnection */.dC)(reader, runner);
    return {
        ...connection,
        url: reader.text('url') ?? reader.issues.add('url', missingUrl, credentials/* emptySecretHint */.Xm),
        api: reader.text('api'),
        method: reader.choice('method', http_request/* methods */.vX, undefined),
        pathParams: reader.pairs('path-params', '`name=value`', { inUrl: true }),
        query: reader.pairs('query', '`name=value`', { inUrl: true }),
        headers: reader.pairs('headers', '`Name: value`'),
        body: reader.raw('body'),
        bodyFile: reader.text('body-file'),
        form: reader.pairs('form', '`name=value`'),
        auth: reader.choice('auth', authChoices, callDefaults.auth),
        successStatus: reader.statuses('success-status', callDefaults['success-status']),
        responseFile: reader.text('response-file'),
        policy: withIdleTimeout(connection.policy, reader.duration('timeout', callDefaults.timeout)),
        maxTimeMs: reader.timeLimit('max-time', undefined),
        dryRun: reader.flag('dry-run', callDefaults['dry-run']),
        summary: reader.flag('summary', callDefaults.summary),
    };
}
const withIdleTimeout = (policy, idleTimeoutMs) => (0,inputs_issues/* isValid */.fn)(policy) && (0,inputs_issues/* isValid */.fn)(idleTimeoutMs) ? { ...policy, idleTimeoutMs, keepsBodyAtOrigin: true } : inputs_issues/* invalid */.Gq;
function readFollowUpInputs(reader) {
    const inputs = {
        extract: readNames(reader),
        mask: reader.lines('mask'),
        wait: readWait(reader),
        waitUrl: reader.text('wait-url'),
        waitUntil: reader.text('wait-until'),
        waitFailed: reader.text('wait-failed'),
        waitIntervalMs: readInterval(reader),
        waitTimeoutMs: reader.timeLimit('wait-timeout', callDefaults['wait-timeout']),
        paginate: reader.flag('paginate', callDefaults.paginate),
        download: reader.text('download'),
        downloadFile: reader.text('download-file'),
    };
    checkTogether(inputs, reader);
    return inputs;
}
function checkTogether(inputs, { issues, text }) {
    const waits = inputs.wait === true || inputs.waitUntil !== undefined;
    if (inputs.waitUrl !== undefined && inputs.waitUntil === undefined)
        issues.add('wait-url', 'needs `wait-until`, the condition that ends the wait');
    const timeout = text('wait-timeout');
    const given = {
        'wait-failed': inputs.waitFailed,
        'wait-interval': text('wait-interval'),
        'wait-timeout': timeout === callDefaults['wait-timeout'] ? undefined : timeout,
    };
    for (const [name, value] of Object.entries(given))
        if (value !== undefined && !waits && inputs.wait !== inputs_issues/* invalid */.Gq)
            issues.add(name, 'needs `wait-until` or `wait: true`');
    if (inputs.paginate === true && waits)
        issues.add('paginate', 'cannot be combined with a wait; use a step for each');
    if (inputs.downloadFile !== undefined && inputs.download === undefined)
        issues.add('download-file', 'needs `download`, the expression for the URL in the response');
}
function readWait(reader) {
    const text = reader.text('wait');
    if (text !== undefined && /^\d/.test(text) && (0,parse/* parseDuration */.E9)(text) !== undefined)
        return reader.issues.add('wait', `"${text}" is a duration; set \`wait: true\` and \`wait-timeout: ${text}\``);
    return reader.flag('wait', callDefaults.wait);
}
function readInterval(reader) {
    const interval = reader.duration('wait-interval', undefined);
    if (interval === undefined || interval === inputs_issues/* invalid */.Gq || interval >= poll/* minIntervalMs */.MQ)
        return interval;
    const given = reader.text('wait-interval');
    return reader.issues.add('wait-interval', `"${given}" is too short; the minimum is 1s`);
}
function readNames(reader) {
    const pairs = reader.pairs('extract', '`output-name: expression`');
    if (pairs === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    const seen = new Set();
    const names = pairs.map(({ at, name, value }) => {
        const optional = name.endsWith('?');
        const output = (optional ? name.slice(0, -1) : name).trim();
        const problem = nameProblem(output, seen);
        seen.add(output.toLowerCase());
        return problem ? reader.issues.add(at, problem) : { at, name: output, value: value.trim(), optional };
    });
    return (0,inputs_issues/* allValid */.a7)(names);
}
const suggestName = (output) => /^[A-Za-z_][\w -]{0,40}$/.test(output) ? `, such as \`${output.replace(/ +/g, '-')}\`` : '';
function nameProblem(output, seen) {
    const key = output.toLowerCase();
    if (!/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/.test(output))
        return `"${output}" is not a valid output name; use letters, digits, - and _, starting with a letter${suggestName(output)}`;
    if (call_outputs/* callOutputNames */.W4.some((own) => own === key))
        return `"${output}" is an output of the action itself; choose another name, such as \`app-${key}\``;
    return seen.has(key) ? `"${output}" is set twice` : undefined;
}

// EXTERNAL MODULE: ./src/auth/hosts.ts
var auth_hosts = __nccwpck_require__(7717);
// EXTERNAL MODULE: ./src/http/body.ts
var http_body = __nccwpck_require__(9662);
// EXTERNAL MODULE: ./src/http/proxy.ts
var proxy = __nccwpck_require__(7856);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __nccwpck_require__(432);
// EXTERNAL MODULE: ./src/lib/redaction/secret-heuristics.ts
var secret_heuristics = __nccwpck_require__(4299);
;// CONCATENATED MODULE: ./src/actions/call/log.ts








const credentialName = {
    'api-key': 'API key',
    pat: 'personal access token',
    none: 'no credential',
};
const describeRequestLine = ({ method, url, body }, kind) => `${method} ${url.href} (${credentialName[kind]}${body ? `, body of ${(0,format/* formatBytes */.z3)((0,http_body/* bodyLength */.ZA)(body))}` : ''})`;
function describeResponse({ status, headers, body, durationMs, attempts }) {
    const type = headers['content-type']?.[0];
    const attempt = attempts > 1 ? `, attempt ${attempts}` : '';
    return `HTTP ${status} in ${(0,format/* formatShortTime */.nB)(durationMs)}${attempt} (${(0,format/* formatBytes */.z3)(body.size)}${type ? `, ${type}` : ''})`;
}
function logPlan({ request: { method, url }, match, credential, inputs }, runner) {
    runner.debug(() => {
        const known = match.endpoints.map(({ api, endpoint }) => `${api.id} ${endpoint.method} ${endpoint.path}`);
        const apis = match.apis.map(({ id }) => id).join(', ');
        return `Endpoint: ${known.join(', ') || `none for ${method} ${url.pathname}; the URL belongs to ${apis || 'no API'}`}.`;
    });
    runner.debug(() => {
        const sent = credential.kind === 'none' ? 'no credential is sent' : `it receives the ${credential.kind}`;
        return `Host: ${url.host} ${(0,auth_hosts/* hostReason */.lP)(url, inputs.allowedHosts, (0,lookup/* mendixHosts */.TK)())}; ${sent}.`;
    });
    runner.debug(() => `Route: ${(0,proxy/* describeRoute */.fx)(url, runner.env, (0,shared_connection/* proxyFor */.iJ)(url, runner))}.`);
}
const maxBodyLength = 2000;
async function showDryRun(plan, runner) {
    const { inputs, request, match, followUp } = plan;
    for (const { name, value } of namedTexts(inputs))
        if ((0,secret_heuristics/* isNamedSecret */.uz)(name, value) && !(0,secret_heuristics/* isTooCommon */.W8)(value))
            runner.protect(value);
    const { describeKnown } = await __nccwpck_require__.e(/* import() */ 789).then(__nccwpck_require__.bind(__nccwpck_require__, 9789));
    const next = followUp ? describeFollowUp(followUp) : [];
    const lines = [...describeRequest(plan, runner.redact), ...describeKnown(match), ...next];
    await runner.group('Dry run: nothing is sent.', async () => lines.forEach(runner.info));
    const isPlatform = match.apis.length > 0 || (0,lookup/* mendixHosts */.TK)().has(request.url.host);
    if (isPlatform && match.endpoints.length === 0)
        runner.warning(`url: the catalogue does not list ${request.method} ${request.url.pathname}: is it spelled correctly?`);
}
function namedTexts({ body = '', form, }) {
    const texts = Array.isArray(form) ? [...form] : [];
    try {
        JSON.parse(body, (name, value) => {
            if (typeof value === 'string')
                texts.push({ name, value });
            return value;
        });
    }
    catch {
    }
    return texts;
}
function describeRequest({ request: { method, url, headers, body }, credential }, hide) {
    const hidden = [...(0,credentials/* credentialHeaders */.w0)(credential), ...headers].map(({ name, value }) => `  ${name}: ${(0,credentials/* carriesCredential */.vV)(name) ? '***' : value}`);
    const bodyLines = body ? [`Body of ${(0,format/* formatBytes */.z3)((0,http_body/* bodyLength */.ZA)(body))}:`, ...describeBody(body, hide)] : ['No body.'];
    return [`${method} ${url.href}`, ...hidden, ...bodyLines];
}
function describeBody(body, hide) {
    const text = hide(body
        .map((part) => ('bytes' in part ? part.bytes.toString() : `(${(0,format/* formatBytes */.z3)(part.size)} from ${part.path})`))
        .join(''));
    const lines = text
        .slice(0, maxBodyLength)
        .trimEnd()
        .split(/\r\n|\r|\n/);
    return [...lines, ...(text.length > maxBodyLength ? [`(${text.length - maxBodyLength} more characters)`] : [])].map((line) => `  ${line}`);
}
function describeFollowUp({ wait, paging, extract, mask, download }) {
    return [
        ...(wait
            ? [
                `It would wait at most ${(0,format/* formatTime */.fU)(wait.timeoutMs)} for ${wait.what}, until: ${endOf(wait)}`,
                `It would poll ${wait.pollDescription}`,
            ]
            : []),
        ...(paging ? ['It would fetch all further pages.'] : []),
        ...mask.map(({ text }) => `It would mask ${text}`),
        ...extract.map(({ name, expression }) => `It would set the output ${name} to ${expression.text}`),
        ...(download ? [`It would download the file at the URL in ${download.text}`] : []),
    ];
}
const endOf = (wait) => {
    if (wait.until)
        return wait.until.text;
    return wait.kind === 'operation' ? wait.states.success.join(' or ') : 'the response is a success';
};

// EXTERNAL MODULE: ./src/lib/similarity.ts
var similarity = __nccwpck_require__(6296);
// EXTERNAL MODULE: ./src/mendix/request.ts + 1 modules
var request = __nccwpck_require__(990);
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = require("node:buffer");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __nccwpck_require__(9547);
;// CONCATENATED MODULE: ./src/actions/call/json-error.ts

const excerptLength = 120;
const excerptBefore = 60;
function describeJsonError(text, hide) {
    try {
        JSON.parse(text);
        return undefined;
    }
    catch {
        const { offset, what } = firstError(text);
        const before = text.slice(0, offset).split('\n');
        const column = (before.at(-1)?.length ?? 0) + 1;
        const line = (before.at(-1) ?? '') + (text.slice(offset).split('\n')[0] ?? '');
        const shown = hide(line);
        const from = shown === line ? Math.max(0, column - 1 - excerptBefore) : 0;
        const excerpt = shown.slice(from, from + excerptLength).trim();
        const why = reasonFor(text, offset, what);
        const place = `line ${before.length}, column ${column}`;
        return `is not JSON, at ${place}: ${excerpt || '(end of text)'}${why ? ` (${why})` : ''}${hintFor(text, why)}`;
    }
}
function firstError(text) {
    const errors = [];
    (0,main.parse)(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
    const [first] = errors.sort((a, b) => a.offset - b.offset);
    if (first)
        return { offset: withinString(text, first.offset), what: (0,main.printParseErrorCode)(first.error) };
    const offset = text.search(/[^\x20-\x7e\n\r\t]/);
    return { offset: Math.max(0, offset), what: 'InvalidSymbol' };
}
function withinString(text, offset) {
    const readable = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy;
    readable.lastIndex = offset;
    const length = readable.exec(text)?.[0].length ?? 0;
    return Math.min(text[offset + length] === '"' ? offset : offset + length, text.length);
}
const reasons = {
    ColonExpected: 'a colon is missing',
    CommaExpected: 'a comma is missing, or a quote within a string has no backslash',
    CloseBraceExpected: 'a } is missing',
    CloseBracketExpected: 'a ] is missing',
    EndOfFileExpected: 'there is more than one value',
    InvalidCommentToken: 'JSON has no comments',
    UnexpectedEndOfComment: 'JSON has no comments',
    UnexpectedEndOfString: 'a string has no closing quote, or contains a line break that is not written \\n',
    InvalidCharacter: 'a tab within a string is written \\t',
    InvalidEscapeCharacter: 'a backslash itself is written \\\\',
    InvalidUnicode: 'four hex digits follow \\u',
    UnexpectedEndOfNumber: 'a number is incomplete',
};
const filePath = /^(?:file:\/\/)?([^\s"'{}[\],:]{1,200}\.json)$/i;
const valueReasons = /quote within|closing quote|tab within|string needs double quotes|backslash/;
function hintFor(text, why) {
    if (why.startsWith('to send a file'))
        return '';
    if (text !== '' && !/^\s*[[{"]/.test(text))
        return '. If it is not meant to be JSON, name another Content-Type in `headers`';
    return valueReasons.test(why) ? '. Put values in with toJSON(...)' : '';
}
function reasonFor(text, offset, what) {
    const rest = text.slice(offset, offset + excerptLength);
    const before = text.slice(Math.max(0, offset - 200), offset).trimEnd();
    const word = /^[\p{L}_$][\p{L}\p{N}_$-]*/u.exec(rest)?.[0];
    const closes = rest.startsWith('}') || rest.startsWith(']');
    if (closes && before.endsWith(','))
        return 'remove the comma before it';
    if (/^\s*@/.test(text))
        return 'to send a file, use `body-file: path`, without the @';
    const path = filePath.exec(text.trim())?.[1];
    if (path)
        return `to send a file, use \`body-file: ${path}\``;
    if (rest.startsWith("'"))
        return 'JSON requires double quotes, not single quotes';
    if (rest.startsWith('//') || rest.startsWith('/*') || rest.startsWith('#'))
        return 'JSON has no comments';
    if (offset === text.length)
        return reasons[what] ?? 'something is missing';
    if (word && /^(?:true|false|null|none)$/i.test(word))
        return `${word} is written true, false or null`;
    if (word && /[{,]$/.test(before) && /^\s*:/.test(text.slice(offset + word.length, offset + word.length + 10)))
        return `the name ${word} needs double quotes`;
    if (word && what !== 'EndOfFileExpected' && /(?:^|[:[,{])$/.test(before))
        return 'a string needs double quotes';
    return reasons[what] ?? '';
}

;// CONCATENATED MODULE: ./src/actions/call/body.ts








const maxCheckedFileBytes = 1024 * 1024;
function readBody({ body, bodyFile, form }, headers, context) {
    const { issues } = context;
    const hasForm = form === inputs_issues/* invalid */.Gq || form.length > 0;
    const given = [body !== undefined && 'body', bodyFile !== undefined && 'body-file', hasForm && 'form'];
    const names = given.filter((name) => name !== false);
    const chosenType = (0,http_request/* findHeader */.Jj)(headers, 'content-type')?.value;
    if (hasForm && chosenType !== undefined)
        issues.add('headers', 'a Content-Type with `form` would lack its boundary; remove the line');
    if (names.length > 1)
        return issues.add(names.join(', '), 'cannot be combined; set one of them');
    if (form === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    if (form.length > 0) {
        const parts = readForm(form, issues);
        return parts === inputs_issues/* invalid */.Gq ? inputs_issues/* invalid */.Gq : (0,http_body/* createForm */.DG)(parts);
    }
    if (bodyFile !== undefined)
        return readBodyFile(bodyFile, chosenType, context);
    if (body === undefined)
        return undefined;
    const contentType = chosenType ?? 'application/json';
    if (!body.isWellFormed())
        return issues.add('body', 'is not valid Unicode');
    const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1];
    if (charset && !/^(?:utf-?8|us-ascii)$/i.test(charset))
        issues.add('headers', `the charset ${charset} is wrong: \`body\` is sent as UTF-8; remove it, or use \`body-file\``);
    if (isJson(contentType))
        checkJson('body', body, context);
    return { body: [{ bytes: Buffer.from(body) }], contentType };
}
function readBodyFile(path, chosenType, context) {
    const contentType = chosenType ?? (/\.json$/i.test(path) ? 'application/json' : 'application/octet-stream');
    const file = findFile('body-file', path, context.issues);
    if (file === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    if (isJson(contentType)) {
        if (file.size > maxCheckedFileBytes)
            context.runner.notice(`body-file: ${path} is larger than 1 MiB, so it is sent without checking that it is JSON.`);
        else {
            const bytes = (0,files/* readBytes */.io)(path);
            checkJsonFile(bytes, context);
            return { body: [{ ...file, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') }], contentType };
        }
    }
    return { body: [file], contentType };
}
function findFile(at, path, issues) {
    const file = (0,files/* inspectFile */.Xp)(path);
    return typeof file === 'string' ? issues.add(at, file) : file;
}
function checkJsonFile(bytes, context) {
    const { issues } = context;
    const isUtf16 = /^(?:\xff\xfe|\xfe\xff|\0[^\0]|[^\0]\0)/.test(bytes.subarray(0, 2).toString('latin1'));
    if (isUtf16)
        issues.add('body-file', 'is UTF-16, but JSON must be UTF-8; save it as UTF-8');
    else if (!(0,external_node_buffer_namespaceObject.isUtf8)(bytes))
        issues.add('body-file', 'is not UTF-8, as JSON must be; save it as UTF-8');
    else
        checkJson('body-file', bytes.toString(), context);
}
const isJson = (mediaType) => /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(mediaType);
function checkJson(name, text, { issues, runner }) {
    const problem = text.startsWith('\uFEFF')
        ? 'starts with a byte order mark, which JSON forbids; save it as UTF-8 without one'
        : describeJsonError(text, runner.redact);
    if (problem)
        issues.add(name, problem);
}
function readForm(lines, issues) {
    const parts = lines.map(({ at, name, value }) => {
        if (!value.startsWith('@')) {
            if (looksLikePath(value))
                issues.warn(`${at}: the string "${value}" is sent, not a file; for a file write \`${name}=@${value}\``);
            return textPart(name, value);
        }
        const [path = '', ...options] = value.slice(1).split(/;(?=(?:type|filename)=)/);
        const option = (key) => options.findLast((each) => each.startsWith(`${key}=`))?.slice(key.length + 1);
        const type = option('type')?.trim() ?? 'application/octet-stream';
        const isType = isMediaType(type);
        if (!isType)
            issues.add(at, `"${type}" is not a media type such as application/zip`);
        const file = findFile(at, path.trim(), issues);
        if (file === inputs_issues/* invalid */.Gq || !isType)
            return inputs_issues/* invalid */.Gq;
        return { name, file, type, filename: option('filename') ?? (0,external_node_path_.basename)(file.path) };
    });
    return (0,inputs_issues/* allValid */.a7)(parts);
}
const isMediaType = (type) => /^[\w.+-]+\/[\w.+-][\x20-\x7e]*$/.test(type);
function textPart(name, value) {
    const end = value.lastIndexOf(';type=');
    const type = value.slice(end + ';type='.length).trim();
    return end >= 0 && isMediaType(type) ? { name, text: value.slice(0, end), type } : { name, text: value };
}
const looksLikePath = (value) => /^(?:\.{0,2}[/\\]|~\/|[A-Za-z]:[/\\])[^\r\n]*[^/\\\s]$/.test(value) ||
    /^[^\s:?]*[^\s:?/]\.(?:mda|mpk|mxmodule|zip|jar|tar|gz|backup|dump|json|xml|ya?ml|csv|pem|crt|cer|p12|pfx|jks)$/i.test(value);

// EXTERNAL MODULE: ./src/actions/call/url.ts
var call_url = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./src/actions/call/request.ts









function readRequest(inputs, base, context) {
    const { issues } = context;
    const headers = inputs.headers === inputs_issues/* invalid */.Gq ? inputs_issues/* invalid */.Gq : readHeaders(inputs.headers, inputs.auth, issues);
    const body = readBody(inputs, headers === inputs_issues/* invalid */.Gq ? [] : headers, context);
    const method = inputs.method ?? (body === undefined ? 'GET' : 'POST');
    if (body !== undefined && (method === 'GET' || method === 'HEAD'))
        issues.add('method', `a ${method} cannot have a body; use another method, or remove the body`);
    const url = readUrl(inputs, base, issues);
    if (url === inputs_issues/* invalid */.Gq || headers === inputs_issues/* invalid */.Gq || body === inputs_issues/* invalid */.Gq || method === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    return (0,request/* buildRequest */.mK)(method, url, { headers, ...body });
}
function readUrl({ url: text, pathParams, query }, base, issues) {
    if (text === inputs_issues/* invalid */.Gq || pathParams === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    const [path = ''] = text.replace(/^https?:\/\//i, '').split(/[?#]/);
    const emptySegment = path.includes('//');
    if (emptySegment)
        issues.add('url', 'has an empty segment, `//`; is the variable there set? `path-params` reports which one is empty');
    const variable = /(?:^|\/)\$(\w+)(?=\/|$)/.exec(path)?.[1];
    if (variable)
        issues.warn(`url: contains $${variable}, ${parse/* unexpandedVariable */.R9}.`);
    const [first] = query === inputs_issues/* invalid */.Gq ? [] : query;
    if (first?.name.startsWith('?'))
        issues.add(first.at, 'starts with `?`, which the action adds itself; remove it');
    const url = (0,call_url/* buildUrl */.c$)({ at: 'url', text, pathParams, query: query === inputs_issues/* invalid */.Gq ? [] : query }, base, issues);
    return emptySegment || query === inputs_issues/* invalid */.Gq ? inputs_issues/* invalid */.Gq : url;
}
const framingHeaders = new Set([
    'connection',
    'content-length',
    'expect',
    'host',
    'keep-alive',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
const headerName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;
function readHeaders(lines, auth, issues) {
    const headers = lines.map(({ at, name, value: text }) => {
        const value = text.trim();
        const problem = headerProblem(name, value) ?? (auth === 'none' ? undefined : credentialProblem(name));
        return problem ? issues.add(at, problem) : { name, value };
    });
    return (0,inputs_issues/* allValid */.a7)(headers);
}
function headerProblem(name, value) {
    if (!headerName.test(name))
        return `"${name}" is not a header name`;
    if (!headerValue.test(value))
        return `the value of "${name}" has a character that is not allowed in a header`;
    return framingHeaders.has(name.toLowerCase()) ? `"${name}" is set by the action itself; remove the line` : undefined;
}
const credentialProblem = (name) => (0,credentials/* carriesCredential */.vV)(name)
    ? `"${name}" contains a credential, which would not be masked here; use \`username\` and \`api-key\`, or \`pat\``
    : undefined;
function lintRequest({ method, body, bodyFile, form, headers }, { request, match }, issues) {
    const endpoints = match.endpoints.map(({ endpoint }) => endpoint);
    const [endpoint] = endpoints;
    if (endpoint === undefined) {
        if (match.apis.length > 0 && /[^/]\/$/.test(request.url.pathname))
            issues.warn('url: ends in a slash, which no documented path does; is the variable after it set?');
        checkMethod({ given: method, sent: request.method }, (0,lookup/* otherMethods */.RO)(match), issues);
        return;
    }
    checkQuery(request.url, endpoints, issues);
    const isTypeGiven = headers !== inputs_issues/* invalid */.Gq && headers.some(({ name }) => name.toLowerCase() === 'content-type');
    const given = bodyFile === undefined ? 'body' : 'body-file';
    if (endpoint.body === 'multipart' && (body ?? bodyFile) !== undefined && !isTypeGiven)
        issues.add(given, `"${endpoint.title}" requires a form; write \`form: ${endpoint.formField}=@path\`, or set a Content-Type in \`headers\` to send it unchanged`);
    const field = endpoint.formField;
    if (field && form !== inputs_issues/* invalid */.Gq && form.length > 0 && !form.some(({ name }) => name === field))
        issues.add('form', `"${endpoint.title}" expects the file in the field \`${field}\`; write \`${field}=@path\``);
    if (body !== undefined && (0,http_request/* findHeader */.Jj)(request.headers, 'content-type')?.value.startsWith('application/json'))
        checkFields(body, endpoint, issues);
}
function checkMethod({ given, sent }, others, issues) {
    if (others.length === 0)
        return;
    const known = others.join(' and ');
    const choices = others.map((each) => `\`method: ${each}\``).join(' or ');
    if (given === undefined && sent === 'GET')
        issues.add('method', `is missing; the catalogue knows this path only with ${known}: set ${choices}`);
    else
        issues.warn(`method: the documentation lists this path only with ${known}`);
}
function checkQuery(url, endpoints, issues) {
    const [{ title } = { title: '' }] = endpoints;
    const known = [...new Set(endpoints.flatMap(({ query = [] }) => query))];
    for (const name of new Set(url.searchParams.keys())) {
        if (known.includes(name))
            continue;
        const meant = (0,similarity/* closest */.k)(name, known);
        const names = known.length > 0 ? `it lists ${known.join(', ')}` : 'it lists none';
        issues.warn(`query: the documentation of "${title}" does not list "${name}"; ${meant ? `did you mean \`${meant}\`?` : names}`);
    }
}
function checkFields(body, { title, bodyFields = [] }, issues) {
    const given = topFields(body);
    for (const [name, value] of given) {
        const meant = bodyFields.find((field) => field !== name && field.toLowerCase() === name.toLowerCase());
        if (meant && !given.has(meant))
            issues.warn(`body: "${name}" is spelled "${meant}" in the documentation of "${title}"`);
        if (value === '' && /(?:^id|Id)$/.test(meant ?? name) && bodyFields.includes(meant ?? name))
            issues.add('body', `"${name}" is empty; is its source set? A step needs an \`id\` for its outputs to be available`);
    }
}
function topFields(body) {
    try {
        const value = JSON.parse(body);
        return new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
    }
    catch {
        return new Map();
    }
}

;// CONCATENATED MODULE: ./src/actions/call/plan.ts








async function planCall({ reader, issues, runner }) {
    const inputs = readCallInputs(reader, runner);
    const followUpInputs = readFollowUpInputs(reader);
    logInputs(reader.asked(), inputs.credentials, runner);
    const base = await (0,call_url/* readBase */.wZ)(inputs, issues);
    const request = readRequest(inputs, base, { issues, runner });
    const scope = await (0,lookup/* openScope */.PQ)(request === inputs_issues/* invalid */.Gq ? [] : await (0,call_url/* apisNear */.KP)(base, request.url));
    const match = request === inputs_issues/* invalid */.Gq ? lookup/* noMatch */.lX : scope.match(request.method, request.url);
    if (request !== inputs_issues/* invalid */.Gq)
        lintRequest(inputs, { request, match }, issues);
    const credential = inputs.auth === inputs_issues/* invalid */.Gq
        ? inputs_issues/* invalid */.Gq
        : selectCredential({ choice: inputs.auth, texts: inputs.credentials, match }, issues);
    checkTargets({ 'response-file': inputs.responseFile, 'download-file': followUpInputs.downloadFile }, issues);
    const hosts = inputs.allowedHosts === inputs_issues/* invalid */.Gq ? [] : inputs.allowedHosts;
    const signer = (0,auth_hosts/* createSigner */.rO)((0,auth_hosts/* hostRule */.z3)(hosts, (0,lookup/* mendixHosts */.TK)(), runner.env));
    const followUp = await planWhatFollows({ inputs, followUpInputs, request, base, match, scope, signer, issues });
    const isSigned = inputs.auth !== 'none';
    const hostProblem = request === inputs_issues/* invalid */.Gq ? undefined : signer.problem(request.url, isSigned);
    if (hostProblem)
        issues.add('url', hostProblem);
    const plan = { request, credential, signer, scope, match, followUp };
    return issues.list.length === 0 && (0,inputs_issues/* isComplete */.As)(plan) && (0,inputs_issues/* isComplete */.As)(inputs) ? { ...plan, inputs } : inputs_issues/* invalid */.Gq;
}
function logInputs(names, credentials, { input, env, debug }) {
    debug(() => {
        const given = names.filter((name) => input(name) !== '');
        const usual = Object.entries(callDefaults).flatMap(([name, value]) => (input(name) === value ? [name] : []));
        const { username, apiKey, pat } = credentials;
        const variables = [username, apiKey, pat].flatMap((text) => (text && !names.includes(text.at) ? [text.at] : []));
        const list = (each) => each.join(', ') || 'none';
        return (`Inputs: ${list(given.filter((name) => !usual.includes(name)))}. Defaults: ${list(usual)}. ` +
            `From the environment: ${list(variables)}.`);
    });
    debug(() => {
        const { GITHUB_ACTION_REPOSITORY: repository = 'local', GITHUB_ACTION_REF: ref = 'local' } = env;
        return `Action: ${repository} at ${ref}. Node ${process.version} on ${process.platform}, ${process.arch}.`;
    });
}
function checkTargets(targets, issues) {
    for (const [at, path] of Object.entries(targets)) {
        const problem = path && (0,output_path/* inspectTarget */.WL)(path);
        if (problem)
            issues.add(at, problem);
    }
}
async function planWhatFollows(parts) {
    const { inputs, followUpInputs, request, base, match, scope, signer, issues } = parts;
    if (!hasFollowUp(followUpInputs))
        return undefined;
    if (request === inputs_issues/* invalid */.Gq || base === inputs_issues/* invalid */.Gq || inputs.url === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    const { planFollowUp } = await Promise.all(/* import() */[__nccwpck_require__.e(22), __nccwpck_require__.e(91)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4091));
    const isWhole = inputs.baseUrl === undefined && !inputs.url.startsWith('/');
    const home = isWhole && !base.api ? { ...base, url: request.url.origin } : base;
    const originProblem = (url) => signer.problem(url, true);
    return planFollowUp(followUpInputs, {
        request,
        match,
        scope,
        issues,
        originProblem,
        base: home,
        isMethodGiven: inputs.method !== undefined,
    });
}
const hasFollowUp = (inputs) => {
    const { extract, mask, wait, waitUrl, waitUntil, waitFailed, paginate, download } = inputs;
    const texts = [waitUrl, waitUntil, waitFailed, download];
    return (wait !== false ||
        paginate !== false ||
        extract === inputs_issues/* invalid */.Gq ||
        extract.length + mask.length > 0 ||
        texts.some(Boolean));
};

;// CONCATENATED MODULE: ./src/actions/call/summary.ts



const maxCellLength = 300;
const table = (head, rows) => rows.length === 0
    ? ''
    : [head, head.map(() => '---'), ...rows]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')
        .concat('\n\n');
function describeSummary({ request, succeeded, result, values, changes }, hide) {
    const cell = (text) => (0,lib_escape/* escapeWithoutLinks */.Ho)((0,lib_escape/* excerpt */.Kb)(text, hide, maxCellLength));
    return [
        `### ${succeeded ? '&#9989;' : '&#10060;'} ${cell(request)}\n\n`,
        `${hide(result).split('\n').map(cell).join('<br>')}\n\n`,
        table(['Output', 'Value'], [...values].map(([name, value]) => [cell(name), cell(value)])),
        table(['State', 'First seen after'], changes.map(({ state, afterMs }) => [cell(state), (0,format/* formatTime */.fU)(afterMs)])),
    ].join('');
}
function summarize({ request: { method, url } }, { last, failure, changes = [], polls, items }, { extracts: { values, file }, runner }) {
    const facts = [
        ...(polls === undefined ? [] : [`${(0,format/* counted */.hS)(polls, 'poll')}.`]),
        ...(items === undefined ? [] : [`${(0,format/* counted */.hS)(items, 'item')}.`]),
        ...(file ? [`Downloaded to ${file}`] : []),
    ];
    const summary = {
        request: `${method} ${url.origin}${url.pathname}`,
        succeeded: failure === undefined,
        result: [failure?.message ?? describeResponse(last), ...facts].join('\n'),
        values,
        changes,
    };
    const problem = runner.summarize(describeSummary(summary, runner.redact));
    if (problem)
        runner.warning(`Could not write the job summary: ${problem}.`);
}

;// CONCATENATED MODULE: ./src/actions/call/action.ts
















const callAction = (0,define_action/* defineAction */.Q)({
    outputs: call_outputs/* callOutputNames */.W4,
    defaults: callDefaults,
    decisiveInputs: ['dry-run'],
    plan: planCall,
    run: makeCall,
});
async function makeCall(context) {
    const { plan, runner, recorder, cancelled } = context;
    (0,shared_connection/* proxyFor */.iJ)(plan.request.url, runner);
    logPlan(plan, runner);
    if (plan.inputs.dryRun) {
        await showDryRun(plan, runner);
        const outputs = { url: plan.request.url.href, auth: plan.credential.kind, attempts: '0' };
        recorder.set((0,call_outputs/* cleanOutputs */.GU)(outputs, new Map(), runner));
        return runner.setOutputs(recorder.values());
    }
    runner.info(describeRequestLine(plan.request, plan.credential.kind));
    const { maxTimeMs } = plan.inputs;
    const mask = (0,client_mask/* createMask */.P)({ expressions: plan.followUp?.mask ?? [], protect: runner.protect, warn: runner.warning });
    const limited = maxTimeMs === undefined ? cancelled : (0,clock/* limitTime */.DZ)(cancelled, maxTimeMs);
    const client = openCallClient(plan, { runner, mask }, limited);
    try {
        const ended = await sendCall(plan, { client, runner, mask, retries: plan.inputs.policy.retries });
        for (const { text } of mask.unused())
            runner.warning(`mask: \`${text}\` selected nothing in the response; check its spelling, as nothing was masked by it.`);
        present(ended, context);
    }
    finally {
        client.close();
    }
}
const nothingExtracted = { values: new Map(), file: '', failure: undefined };
async function sendCall({ request, followUp }, tools) {
    const { client, runner } = tools;
    if (followUp === undefined) {
        const result = await (0,call_outputs/* resultOf */.Bg)(await client.send(request), client);
        runner.info(describeResponse(result.last));
        return { result, extracts: nothingExtracted };
    }
    const { extractAndDownload, runAfterResponse } = await Promise.all(/* import() */[__nccwpck_require__.e(22), __nccwpck_require__.e(91)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4091));
    const result = await runAfterResponse(request, followUp, tools);
    runner.info(describeResponse(result.last));
    return { result, extracts: await extractAndDownload(result, followUp, tools) };
}
function openCallClient(plan, { runner, mask }, cancelled) {
    const { inputs, credential } = plan;
    const isSuccess = (status) => inputs.successStatus.some(([from, to]) => status >= from && status <= to);
    const file = inputs.responseFile && (0,external_node_path_.resolve)(inputs.responseFile);
    if (file)
        (0,files/* makeFolderOf */.i7)(file);
    return (0,shared_connection/* openClient */.My)({
        ...plan,
        ...(plan.followUp?.paging ? {} : { mask }),
        policy: inputs.policy,
        isSuccess,
        credentialFor: () => credential,
        spoolTo: (status) => file && isSuccess(status)
            ? { folder: (0,output_path/* tempFolderFor */.eL)(file, (0,shared_connection/* tempFolder */.vg)(runner)), name: (0,external_node_path_.basename)(file) }
            : { ...(0,shared_connection/* spoolInTemp */.Lz)(runner), ...(isSuccess(status) ? {} : { maxBytes: body/* maxDocumentBytes */.VR }) },
    }, runner, cancelled);
}
function present({ result, extracts }, { plan, runner, recorder }) {
    const { inputs, credential } = plan;
    const { status, error } = result.last;
    const body = result.collected ?? result.last.body;
    const wanted = result.failure === undefined && inputs.responseFile ? (0,external_node_path_.resolve)(inputs.responseFile) : undefined;
    const stored = (0,call_outputs/* storeBody */.wq)(body, wanted, (0,shared_connection/* tempFolder */.vg)(runner));
    const own = extracts.failure ?? stored.failure;
    const failure = result.failure ?? (own && { ...own, message: (0,response/* afterResponse */.az)(result.last, own.message) });
    runner.debug(() => `Body: ${(0,call_outputs/* hideInBody */._F)(stored.text, runner.redact).slice(0, 200)}`);
    const outputs = (0,call_outputs/* outputsOf */.Yz)(result, { stored, download: extracts.file, kind: credential.kind, failure });
    recorder.set((0,call_outputs/* cleanOutputs */.GU)(outputs, extracts.values, runner));
    try {
        runner.setOutputs(recorder.values());
    }
    catch (problem) {
        const unset = (0,response/* afterResponse */.az)(result.last, (0,errors/* expectedError */.j1)(problem).message);
        const message = [failure?.message, unset].filter(Boolean).join('\n');
        throw new errors/* StepFailure */.pH(message, { code: 'FILE_NOT_WRITTEN', status });
    }
    if (stored.file && stored.text === '' && body.size > 0)
        runner.notice(`The body of the response is in the file ${stored.file}; the output \`body\` is empty.`);
    if (inputs.summary)
        summarize(plan, { ...result, failure }, { extracts, runner });
    if (result.warning)
        runner.warning(result.warning, annotationTitle(error?.code ?? '', status));
    if (failure !== undefined)
        throw new errors/* StepFailure */.pH(failure.message, { code: failure.code, status });
}

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: ./src/runner/run.ts





const processPort = {
    env: process.env,
    clock: clock/* systemClock */.ml,
    write: (text) => void process.stdout.write(text),
    command: issueCommand,
    fileCommand: issueFileCommand,
    keyValue: prepareKeyValueMessage,
    batch: (work) => {
        process.stdout.cork();
        work();
        process.stdout.uncork();
    },
};
async function run(action) {
    process.exitCode = 1;
    const runner = githubRunner(processPort);
    const cancel = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.once(signal, () => cancel.abort(new errors/* CancelledError */.cc(`Cancelled (${signal}).`)));
    }
    process.stdout.on('error', () => undefined);
    process.exitCode = await settle(action, runner, cancel.signal);
    process.stdout.write('', () => process.exit());
}

;// CONCATENATED MODULE: ./src/main.ts


const call = () => run(callAction.run);
const backup = async () => run((await Promise.all(/* import() */[__nccwpck_require__.e(933), __nccwpck_require__.e(454)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9454))).backupAction.run);
const deploy = async () => run((await Promise.all(/* import() */[__nccwpck_require__.e(933), __nccwpck_require__.e(296)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8296))).deployAction.run);
const restore = async () => run((await Promise.all(/* import() */[__nccwpck_require__.e(933), __nccwpck_require__.e(548)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8548))).restoreAction.run);
const unitTest = async () => run((await Promise.all(/* import() */[__nccwpck_require__.e(933), __nccwpck_require__.e(602)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2602))).unitTestAction.run);
const deployKubernetes = async () => run((await Promise.all(/* import() */[__nccwpck_require__.e(933), __nccwpck_require__.e(612)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1612))).deployKubernetesAction.run);


})();

module.exports = __webpack_exports__;
/******/ })()
;
//# sourceMappingURL=main.js.map