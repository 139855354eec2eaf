// Generated from schemas/ by `npm run gen`. Do not edit.
import { formats } from "./formats.ts";

// \0rolldown/runtime.js
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function ucs2length(str) {
		const len = str.length;
		let length = 0;
		let pos = 0;
		let value;
		while (pos < len) {
			length++;
			value = str.charCodeAt(pos++);
			if (value >= 55296 && value <= 56319 && pos < len) {
				value = str.charCodeAt(pos);
				if ((value & 64512) === 56320) pos++;
			}
		}
		return length;
	}
	exports.default = ucs2length;
	ucs2length.code = "require(\"ajv/dist/runtime/ucs2length\").default";
}));

// src/text/validators.raw.js
const AccessPolicy = validate72;
const pattern4 = new RegExp("^[a-z0-9][a-z0-9-]{0,62}$", "u");
const func1 = require_ucs2length().default;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate22.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "title" || key0 === "description" || key0 === "labels")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (!pattern4.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/$defs/name/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
						message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/$defs/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.title !== void 0) {
			let data1 = data.title;
			const _errs7 = errors;
			let valid3 = false;
			const _errs8 = errors;
			if (typeof data1 === "string") {
				if (func1(data1) > 2e3) {
					const err4 = {
						instancePath: instancePath + "/title",
						schemaPath: "#/$defs/text/anyOf/0/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (func1(data1) < 1) {
					const err5 = {
						instancePath: instancePath + "/title",
						schemaPath: "#/$defs/text/anyOf/0/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/title",
					schemaPath: "#/$defs/text/anyOf/0/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			var _valid0 = _errs8 === errors;
			valid3 = valid3 || _valid0;
			const _errs10 = errors;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (Object.keys(data1).length < 1) {
					const err7 = {
						instancePath: instancePath + "/title",
						schemaPath: "#/$defs/text/anyOf/1/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				for (const key1 in data1) if (!(key1 === "nb" || key1 === "en")) {
					const err8 = {
						instancePath: instancePath + "/title",
						schemaPath: "#/$defs/text/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data1.nb !== void 0) {
					let data2 = data1.nb;
					if (typeof data2 === "string") {
						if (func1(data2) > 2e3) {
							const err9 = {
								instancePath: instancePath + "/title/nb",
								schemaPath: "#/$defs/text/anyOf/1/properties/nb/maxLength",
								keyword: "maxLength",
								params: { limit: 2e3 },
								message: "must NOT have more than 2000 characters"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						if (func1(data2) < 1) {
							const err10 = {
								instancePath: instancePath + "/title/nb",
								schemaPath: "#/$defs/text/anyOf/1/properties/nb/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
					} else {
						const err11 = {
							instancePath: instancePath + "/title/nb",
							schemaPath: "#/$defs/text/anyOf/1/properties/nb/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
				if (data1.en !== void 0) {
					let data3 = data1.en;
					if (typeof data3 === "string") {
						if (func1(data3) > 2e3) {
							const err12 = {
								instancePath: instancePath + "/title/en",
								schemaPath: "#/$defs/text/anyOf/1/properties/en/maxLength",
								keyword: "maxLength",
								params: { limit: 2e3 },
								message: "must NOT have more than 2000 characters"
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						if (func1(data3) < 1) {
							const err13 = {
								instancePath: instancePath + "/title/en",
								schemaPath: "#/$defs/text/anyOf/1/properties/en/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					} else {
						const err14 = {
							instancePath: instancePath + "/title/en",
							schemaPath: "#/$defs/text/anyOf/1/properties/en/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/title",
					schemaPath: "#/$defs/text/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			var _valid0 = _errs10 === errors;
			valid3 = valid3 || _valid0;
			if (!valid3) {
				const err16 = {
					instancePath: instancePath + "/title",
					schemaPath: "#/$defs/text/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			} else {
				errors = _errs7;
				if (vErrors !== null) {
					if (_errs7) vErrors.length = _errs7;
					else vErrors = null;
				}
			}
		}
		if (data.description !== void 0) {
			let data4 = data.description;
			const _errs19 = errors;
			let valid6 = false;
			const _errs20 = errors;
			if (typeof data4 === "string") {
				if (func1(data4) > 2e3) {
					const err17 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/$defs/text/anyOf/0/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (func1(data4) < 1) {
					const err18 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/$defs/text/anyOf/0/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/$defs/text/anyOf/0/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
			var _valid1 = _errs20 === errors;
			valid6 = valid6 || _valid1;
			const _errs22 = errors;
			if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
				if (Object.keys(data4).length < 1) {
					const err20 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/$defs/text/anyOf/1/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties"
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
				for (const key2 in data4) if (!(key2 === "nb" || key2 === "en")) {
					const err21 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/$defs/text/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
				if (data4.nb !== void 0) {
					let data5 = data4.nb;
					if (typeof data5 === "string") {
						if (func1(data5) > 2e3) {
							const err22 = {
								instancePath: instancePath + "/description/nb",
								schemaPath: "#/$defs/text/anyOf/1/properties/nb/maxLength",
								keyword: "maxLength",
								params: { limit: 2e3 },
								message: "must NOT have more than 2000 characters"
							};
							if (vErrors === null) vErrors = [err22];
							else vErrors.push(err22);
							errors++;
						}
						if (func1(data5) < 1) {
							const err23 = {
								instancePath: instancePath + "/description/nb",
								schemaPath: "#/$defs/text/anyOf/1/properties/nb/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
					} else {
						const err24 = {
							instancePath: instancePath + "/description/nb",
							schemaPath: "#/$defs/text/anyOf/1/properties/nb/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
				}
				if (data4.en !== void 0) {
					let data6 = data4.en;
					if (typeof data6 === "string") {
						if (func1(data6) > 2e3) {
							const err25 = {
								instancePath: instancePath + "/description/en",
								schemaPath: "#/$defs/text/anyOf/1/properties/en/maxLength",
								keyword: "maxLength",
								params: { limit: 2e3 },
								message: "must NOT have more than 2000 characters"
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
						if (func1(data6) < 1) {
							const err26 = {
								instancePath: instancePath + "/description/en",
								schemaPath: "#/$defs/text/anyOf/1/properties/en/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err26];
							else vErrors.push(err26);
							errors++;
						}
					} else {
						const err27 = {
							instancePath: instancePath + "/description/en",
							schemaPath: "#/$defs/text/anyOf/1/properties/en/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err27];
						else vErrors.push(err27);
						errors++;
					}
				}
			} else {
				const err28 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/$defs/text/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
			var _valid1 = _errs22 === errors;
			valid6 = valid6 || _valid1;
			if (!valid6) {
				const err29 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/$defs/text/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			} else {
				errors = _errs19;
				if (vErrors !== null) {
					if (_errs19) vErrors.length = _errs19;
					else vErrors = null;
				}
			}
		}
		if (data.labels !== void 0) {
			let data7 = data.labels;
			if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
				for (const key3 in data7) {
					const _errs31 = errors;
					if (typeof key3 === "string") {
						if (!pattern4.test(key3)) {
							const err30 = {
								instancePath: instancePath + "/labels",
								schemaPath: "#/$defs/name/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
								message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\"",
								propertyName: key3
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
					} else {
						const err31 = {
							instancePath: instancePath + "/labels",
							schemaPath: "#/$defs/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							propertyName: key3
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
					if (!(_errs31 === errors)) {
						const err32 = {
							instancePath: instancePath + "/labels",
							schemaPath: "#/properties/labels/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key3 },
							message: "property name must be valid"
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
				}
				for (const key4 in data7) {
					let data8 = data7[key4];
					if (typeof data8 === "string") {
						if (func1(data8) > 63) {
							const err33 = {
								instancePath: instancePath + "/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/labels/additionalProperties/maxLength",
								keyword: "maxLength",
								params: { limit: 63 },
								message: "must NOT have more than 63 characters"
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
						if (func1(data8) < 1) {
							const err34 = {
								instancePath: instancePath + "/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/labels/additionalProperties/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
					} else {
						const err35 = {
							instancePath: instancePath + "/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/labels/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
			} else {
				const err36 = {
					instancePath: instancePath + "/labels",
					schemaPath: "#/properties/labels/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
	} else {
		const err37 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err37];
		else vErrors.push(err37);
		errors++;
	}
	validate22.errors = vErrors;
	return errors === 0;
}
validate22.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const pattern7 = new RegExp("^(?!/)(?!.*(^|/)\\.\\.?(/|$))[A-Za-z0-9ÆØÅæøå._*/ -]{1,200}$", "u");
const pattern9 = new RegExp("^[a-z][A-Za-z]{0,40}$", "u");
const pattern10 = new RegExp("^[0-9]{1,7}(ms|s|m|h|d)$", "u");
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate24.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs1 = errors;
	let valid0 = false;
	let passing0 = null;
	const _errs2 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.csv === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/oneOf/0/required",
				keyword: "required",
				params: { missingProperty: "csv" },
				message: "must have required property 'csv'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	}
	var _valid0 = _errs2 === errors;
	if (_valid0) {
		valid0 = true;
		passing0 = 0;
	}
	const _errs3 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.json === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/oneOf/1/required",
				keyword: "required",
				params: { missingProperty: "json" },
				message: "must have required property 'json'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	}
	var _valid0 = _errs3 === errors;
	if (_valid0 && valid0) {
		valid0 = false;
		passing0 = [passing0, 1];
	} else if (_valid0) {
		valid0 = true;
		passing0 = 1;
	}
	if (!valid0) {
		const err2 = {
			instancePath,
			schemaPath: "#/oneOf",
			keyword: "oneOf",
			params: { passingSchemas: passing0 },
			message: "must match exactly one schema in oneOf"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	} else {
		errors = _errs1;
		if (vErrors !== null) {
			if (_errs1) vErrors.length = _errs1;
			else vErrors = null;
		}
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.columns === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "columns" },
				message: "must have required property 'columns'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "csv" || key0 === "json" || key0 === "rows" || key0 === "columns" || key0 === "exportedWithin")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.csv !== void 0) {
			let data0 = data.csv;
			if (typeof data0 === "string") {
				if (!pattern7.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/csv",
						schemaPath: "#/$defs/path/pattern",
						keyword: "pattern",
						params: { pattern: "^(?!/)(?!.*(^|/)\\.\\.?(/|$))[A-Za-z0-9ÆØÅæøå._*/ -]{1,200}$" },
						message: "must match pattern \"^(?!/)(?!.*(^|/)\\.\\.?(/|$))[A-Za-z0-9ÆØÅæøå._*/ -]{1,200}$\""
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/csv",
					schemaPath: "#/$defs/path/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.json !== void 0) {
			let data1 = data.json;
			if (typeof data1 === "string") {
				if (!pattern7.test(data1)) {
					const err7 = {
						instancePath: instancePath + "/json",
						schemaPath: "#/$defs/path/pattern",
						keyword: "pattern",
						params: { pattern: "^(?!/)(?!.*(^|/)\\.\\.?(/|$))[A-Za-z0-9ÆØÅæøå._*/ -]{1,200}$" },
						message: "must match pattern \"^(?!/)(?!.*(^|/)\\.\\.?(/|$))[A-Za-z0-9ÆØÅæøå._*/ -]{1,200}$\""
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/json",
					schemaPath: "#/$defs/path/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.rows !== void 0) {
			let data2 = data.rows;
			if (typeof data2 === "string") {
				if (func1(data2) > 100) {
					const err9 = {
						instancePath: instancePath + "/rows",
						schemaPath: "#/properties/rows/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (func1(data2) < 1) {
					const err10 = {
						instancePath: instancePath + "/rows",
						schemaPath: "#/properties/rows/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/rows",
					schemaPath: "#/properties/rows/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.columns !== void 0) {
			let data3 = data.columns;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				for (const key1 in data3) {
					const _errs15 = errors;
					if (typeof key1 === "string") {
						if (!pattern9.test(key1)) {
							const err12 = {
								instancePath: instancePath + "/columns",
								schemaPath: "#/properties/columns/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z][A-Za-z]{0,40}$" },
								message: "must match pattern \"^[a-z][A-Za-z]{0,40}$\"",
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
					} else {
						const err13 = {
							instancePath: instancePath + "/columns",
							schemaPath: "#/properties/columns/propertyNames/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							propertyName: key1
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
					if (!(_errs15 === errors)) {
						const err14 = {
							instancePath: instancePath + "/columns",
							schemaPath: "#/properties/columns/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 },
							message: "property name must be valid"
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				for (const key2 in data3) {
					let data4 = data3[key2];
					if (typeof data4 === "string") {
						if (func1(data4) > 200) {
							const err15 = {
								instancePath: instancePath + "/columns/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/columns/additionalProperties/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters"
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (func1(data4) < 1) {
							const err16 = {
								instancePath: instancePath + "/columns/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/columns/additionalProperties/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
					} else {
						const err17 = {
							instancePath: instancePath + "/columns/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/columns/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/columns",
					schemaPath: "#/properties/columns/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.exportedWithin !== void 0) {
			let data5 = data.exportedWithin;
			if (typeof data5 === "string") {
				if (!pattern10.test(data5)) {
					const err19 = {
						instancePath: instancePath + "/exportedWithin",
						schemaPath: "#/$defs/duration/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
						message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/exportedWithin",
					schemaPath: "#/$defs/duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate24.errors = vErrors;
	return errors === 0;
}
validate24.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema43 = {
	"description": "Why somebody holds a role, and until when.",
	"examples": [{
		"until": "2027-01-31",
		"reason": "Application owner",
		"approvedBy": "fjordfisk/ingrid"
	}],
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"type": {
			"description": "Whose account it is. Default `person`.",
			"examples": ["service"],
			"enum": [
				"person",
				"service",
				"break-glass"
			]
		},
		"from": {
			"description": "The first day.",
			"examples": ["2026-02-01"],
			"$ref": "#/$defs/date"
		},
		"until": {
			"description": "The last day.",
			"examples": ["2027-01-31"],
			"$ref": "#/$defs/date"
		},
		"reason": {
			"description": "What it is needed for.",
			"examples": ["Application owner"],
			"type": "string",
			"minLength": 1,
			"maxLength": 500
		},
		"ticket": {
			"description": "The case in which it was asked for.",
			"examples": ["#377"],
			"type": "string",
			"minLength": 1,
			"maxLength": 100
		},
		"approvedBy": {
			"description": "Who approved it.",
			"examples": ["fjordfisk/ingrid"],
			"$ref": "#/$defs/person"
		}
	},
	"required": ["reason", "approvedBy"]
};
const formats0 = formats.date;
const pattern12 = new RegExp("^[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}$", "u");
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate26.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.reason === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reason" },
				message: "must have required property 'reason'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.approvedBy === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "approvedBy" },
				message: "must have required property 'approvedBy'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "type" || key0 === "from" || key0 === "until" || key0 === "reason" || key0 === "ticket" || key0 === "approvedBy")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.type !== void 0) {
			let data0 = data.type;
			if (!(data0 === "person" || data0 === "service" || data0 === "break-glass")) {
				const err3 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/properties/type/enum",
					keyword: "enum",
					params: { allowedValues: schema43.properties.type.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.from !== void 0) {
			let data1 = data.from;
			if (typeof data1 === "string") {
				if (!formats0(data1)) {
					const err4 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/$defs/date/format",
						keyword: "format",
						params: { format: "date" },
						message: "must match format \"date\""
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/$defs/date/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.until !== void 0) {
			let data2 = data.until;
			if (typeof data2 === "string") {
				if (!formats0(data2)) {
					const err6 = {
						instancePath: instancePath + "/until",
						schemaPath: "#/$defs/date/format",
						keyword: "format",
						params: { format: "date" },
						message: "must match format \"date\""
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/until",
					schemaPath: "#/$defs/date/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.reason !== void 0) {
			let data3 = data.reason;
			if (typeof data3 === "string") {
				if (func1(data3) > 500) {
					const err8 = {
						instancePath: instancePath + "/reason",
						schemaPath: "#/properties/reason/maxLength",
						keyword: "maxLength",
						params: { limit: 500 },
						message: "must NOT have more than 500 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func1(data3) < 1) {
					const err9 = {
						instancePath: instancePath + "/reason",
						schemaPath: "#/properties/reason/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/properties/reason/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.ticket !== void 0) {
			let data4 = data.ticket;
			if (typeof data4 === "string") {
				if (func1(data4) > 100) {
					const err11 = {
						instancePath: instancePath + "/ticket",
						schemaPath: "#/properties/ticket/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				if (func1(data4) < 1) {
					const err12 = {
						instancePath: instancePath + "/ticket",
						schemaPath: "#/properties/ticket/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/ticket",
					schemaPath: "#/properties/ticket/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.approvedBy !== void 0) {
			let data5 = data.approvedBy;
			if (typeof data5 === "string") {
				if (!pattern12.test(data5)) {
					const err14 = {
						instancePath: instancePath + "/approvedBy",
						schemaPath: "#/$defs/person/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}$" },
						message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}$\""
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/approvedBy",
					schemaPath: "#/$defs/person/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
	} else {
		const err16 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err16];
		else vErrors.push(err16);
		errors++;
	}
	validate26.errors = vErrors;
	return errors === 0;
}
validate26.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const pattern11 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._@-]{0,150}(/[a-z0-9][a-z0-9-]{0,62})?$", "u");
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate72.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" },
				message: "must have required property 'apiVersion'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.metadata === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" },
				message: "must have required property 'metadata'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.spec === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" },
				message: "must have required property 'spec'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			if ("driftvakt/v1" !== data.apiVersion) {
				const err5 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "driftvakt/v1" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			if ("AccessPolicy" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "AccessPolicy" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			if (!validate22(data.metadata, {
				instancePath: instancePath + "/metadata",
				parentData: data,
				parentDataProperty: "metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.spec !== void 0) {
			let data3 = data.spec;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.service === void 0) {
					const err7 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "service" },
						message: "must have required property 'service'"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data3.source === void 0) {
					const err8 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "source" },
						message: "must have required property 'source'"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data3.roles === void 0) {
					const err9 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "roles" },
						message: "must have required property 'roles'"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				for (const key1 in data3) if (!(key1 === "service" || key1 === "source" || key1 === "roles" || key1 === "review")) {
					const err10 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data3.service !== void 0) {
					let data4 = data3.service;
					if (typeof data4 === "string") {
						if (!pattern4.test(data4)) {
							const err11 = {
								instancePath: instancePath + "/spec/service",
								schemaPath: "#/$defs/name/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
								message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
					} else {
						const err12 = {
							instancePath: instancePath + "/spec/service",
							schemaPath: "#/$defs/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
				if (data3.source !== void 0) {
					if (!validate24(data3.source, {
						instancePath: instancePath + "/spec/source",
						parentData: data3,
						parentDataProperty: "source",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
						errors = vErrors.length;
					}
				}
				if (data3.roles !== void 0) {
					let data6 = data3.roles;
					if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
						if (Object.keys(data6).length < 1) {
							const err13 = {
								instancePath: instancePath + "/spec/roles",
								schemaPath: "#/properties/spec/properties/roles/minProperties",
								keyword: "minProperties",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 properties"
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
						for (const key2 in data6) {
							const _errs15 = errors;
							if (typeof key2 === "string") {
								if (func1(key2) > 100) {
									const err14 = {
										instancePath: instancePath + "/spec/roles",
										schemaPath: "#/properties/spec/properties/roles/propertyNames/maxLength",
										keyword: "maxLength",
										params: { limit: 100 },
										message: "must NOT have more than 100 characters",
										propertyName: key2
									};
									if (vErrors === null) vErrors = [err14];
									else vErrors.push(err14);
									errors++;
								}
								if (func1(key2) < 1) {
									const err15 = {
										instancePath: instancePath + "/spec/roles",
										schemaPath: "#/properties/spec/properties/roles/propertyNames/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										propertyName: key2
									};
									if (vErrors === null) vErrors = [err15];
									else vErrors.push(err15);
									errors++;
								}
							} else {
								const err16 = {
									instancePath: instancePath + "/spec/roles",
									schemaPath: "#/properties/spec/properties/roles/propertyNames/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									propertyName: key2
								};
								if (vErrors === null) vErrors = [err16];
								else vErrors.push(err16);
								errors++;
							}
							if (!(_errs15 === errors)) {
								const err17 = {
									instancePath: instancePath + "/spec/roles",
									schemaPath: "#/properties/spec/properties/roles/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key2 },
									message: "property name must be valid"
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							}
						}
						for (const key3 in data6) {
							let data7 = data6[key3];
							if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
								if (data7.grants === void 0) {
									const err18 = {
										instancePath: instancePath + "/spec/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/roles/additionalProperties/required",
										keyword: "required",
										params: { missingProperty: "grants" },
										message: "must have required property 'grants'"
									};
									if (vErrors === null) vErrors = [err18];
									else vErrors.push(err18);
									errors++;
								}
								for (const key4 in data7) if (!(key4 === "grants")) {
									const err19 = {
										instancePath: instancePath + "/spec/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/roles/additionalProperties/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key4 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err19];
									else vErrors.push(err19);
									errors++;
								}
								if (data7.grants !== void 0) {
									let data8 = data7.grants;
									if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
										for (const key5 in data8) {
											const _errs23 = errors;
											if (typeof key5 === "string") {
												if (!pattern11.test(key5)) {
													const err20 = {
														instancePath: instancePath + "/spec/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/grants",
														schemaPath: "#/properties/spec/properties/roles/additionalProperties/properties/grants/propertyNames/pattern",
														keyword: "pattern",
														params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._@-]{0,150}(/[a-z0-9][a-z0-9-]{0,62})?$" },
														message: "must match pattern \"^[A-Za-z0-9][A-Za-z0-9._@-]{0,150}(/[a-z0-9][a-z0-9-]{0,62})?$\"",
														propertyName: key5
													};
													if (vErrors === null) vErrors = [err20];
													else vErrors.push(err20);
													errors++;
												}
											} else {
												const err21 = {
													instancePath: instancePath + "/spec/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/grants",
													schemaPath: "#/properties/spec/properties/roles/additionalProperties/properties/grants/propertyNames/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													propertyName: key5
												};
												if (vErrors === null) vErrors = [err21];
												else vErrors.push(err21);
												errors++;
											}
											if (!(_errs23 === errors)) {
												const err22 = {
													instancePath: instancePath + "/spec/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/grants",
													schemaPath: "#/properties/spec/properties/roles/additionalProperties/properties/grants/propertyNames",
													keyword: "propertyNames",
													params: { propertyName: key5 },
													message: "property name must be valid"
												};
												if (vErrors === null) vErrors = [err22];
												else vErrors.push(err22);
												errors++;
											}
										}
										for (const key6 in data8) if (!validate26(data8[key6], {
											instancePath: instancePath + "/spec/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/grants/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
											parentData: data8,
											parentDataProperty: key6,
											rootData,
											dynamicAnchors
										})) {
											vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
											errors = vErrors.length;
										}
									} else {
										const err23 = {
											instancePath: instancePath + "/spec/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/grants",
											schemaPath: "#/properties/spec/properties/roles/additionalProperties/properties/grants/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err23];
										else vErrors.push(err23);
										errors++;
									}
								}
							} else {
								const err24 = {
									instancePath: instancePath + "/spec/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/spec/properties/roles/additionalProperties/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
						}
					} else {
						const err25 = {
							instancePath: instancePath + "/spec/roles",
							schemaPath: "#/properties/spec/properties/roles/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				}
				if (data3.review !== void 0) {
					let data10 = data3.review;
					if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
						if (data10.every === void 0) {
							const err26 = {
								instancePath: instancePath + "/spec/review",
								schemaPath: "#/properties/spec/properties/review/required",
								keyword: "required",
								params: { missingProperty: "every" },
								message: "must have required property 'every'"
							};
							if (vErrors === null) vErrors = [err26];
							else vErrors.push(err26);
							errors++;
						}
						if (data10.results === void 0) {
							const err27 = {
								instancePath: instancePath + "/spec/review",
								schemaPath: "#/properties/spec/properties/review/required",
								keyword: "required",
								params: { missingProperty: "results" },
								message: "must have required property 'results'"
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
						for (const key7 in data10) if (!(key7 === "every" || key7 === "results")) {
							const err28 = {
								instancePath: instancePath + "/spec/review",
								schemaPath: "#/properties/spec/properties/review/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key7 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
						if (data10.every !== void 0) {
							let data11 = data10.every;
							if (typeof data11 === "string") {
								if (!pattern10.test(data11)) {
									const err29 = {
										instancePath: instancePath + "/spec/review/every",
										schemaPath: "#/$defs/duration/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
										message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
									};
									if (vErrors === null) vErrors = [err29];
									else vErrors.push(err29);
									errors++;
								}
							} else {
								const err30 = {
									instancePath: instancePath + "/spec/review/every",
									schemaPath: "#/$defs/duration/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err30];
								else vErrors.push(err30);
								errors++;
							}
						}
						if (data10.results !== void 0) {
							if (!validate24(data10.results, {
								instancePath: instancePath + "/spec/review/results",
								parentData: data10,
								parentDataProperty: "results",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
								errors = vErrors.length;
							}
						}
					} else {
						const err31 = {
							instancePath: instancePath + "/spec/review",
							schemaPath: "#/properties/spec/properties/review/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
				}
			} else {
				const err32 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
		}
	} else {
		const err33 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err33];
		else vErrors.push(err33);
		errors++;
	}
	validate72.errors = vErrors;
	return errors === 0;
}
validate72.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const Customer = validate77;
const pattern15 = new RegExp("^[A-Za-z0-9-]{1,39}$", "u");
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate32.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) {
			const _errs1 = errors;
			if (typeof key0 === "string") {
				if (!pattern4.test(key0)) {
					const err0 = {
						instancePath,
						schemaPath: "#/$defs/name/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
						message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\"",
						propertyName: key0
					};
					if (vErrors === null) vErrors = [err0];
					else vErrors.push(err0);
					errors++;
				}
			} else {
				const err1 = {
					instancePath,
					schemaPath: "#/$defs/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err2 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		for (const key1 in data) {
			let data0 = data[key1];
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.name === void 0) {
					const err3 = {
						instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				for (const key2 in data0) if (!(key2 === "name" || key2 === "role" || key2 === "accounts" || key2 === "until")) {
					const err4 = {
						instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data0.name !== void 0) {
					let data1 = data0.name;
					if (typeof data1 === "string") {
						if (func1(data1) > 200) {
							const err5 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
								schemaPath: "#/additionalProperties/properties/name/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters"
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
						if (func1(data1) < 1) {
							const err6 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
								schemaPath: "#/additionalProperties/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					} else {
						const err7 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
							schemaPath: "#/additionalProperties/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
				if (data0.role !== void 0) {
					let data2 = data0.role;
					if (typeof data2 === "string") {
						if (func1(data2) > 100) {
							const err8 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/role",
								schemaPath: "#/additionalProperties/properties/role/maxLength",
								keyword: "maxLength",
								params: { limit: 100 },
								message: "must NOT have more than 100 characters"
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						if (func1(data2) < 1) {
							const err9 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/role",
								schemaPath: "#/additionalProperties/properties/role/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/role",
							schemaPath: "#/additionalProperties/properties/role/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
				if (data0.accounts !== void 0) {
					let data3 = data0.accounts;
					if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
						for (const key3 in data3) if (!(key3 === "github" || key3 === "upn")) {
							const err11 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts",
								schemaPath: "#/additionalProperties/properties/accounts/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
						if (data3.github !== void 0) {
							let data4 = data3.github;
							if (typeof data4 === "string") {
								if (!pattern15.test(data4)) {
									const err12 = {
										instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/github",
										schemaPath: "#/additionalProperties/properties/accounts/properties/github/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Za-z0-9-]{1,39}$" },
										message: "must match pattern \"^[A-Za-z0-9-]{1,39}$\""
									};
									if (vErrors === null) vErrors = [err12];
									else vErrors.push(err12);
									errors++;
								}
							} else {
								const err13 = {
									instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/github",
									schemaPath: "#/additionalProperties/properties/accounts/properties/github/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							}
						}
						if (data3.upn !== void 0) {
							let data5 = data3.upn;
							if (typeof data5 === "string") {
								if (func1(data5) > 254) {
									const err14 = {
										instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/upn",
										schemaPath: "#/additionalProperties/properties/accounts/properties/upn/maxLength",
										keyword: "maxLength",
										params: { limit: 254 },
										message: "must NOT have more than 254 characters"
									};
									if (vErrors === null) vErrors = [err14];
									else vErrors.push(err14);
									errors++;
								}
								if (func1(data5) < 1) {
									const err15 = {
										instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/upn",
										schemaPath: "#/additionalProperties/properties/accounts/properties/upn/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err15];
									else vErrors.push(err15);
									errors++;
								}
							} else {
								const err16 = {
									instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/upn",
									schemaPath: "#/additionalProperties/properties/accounts/properties/upn/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err16];
								else vErrors.push(err16);
								errors++;
							}
						}
					} else {
						const err17 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts",
							schemaPath: "#/additionalProperties/properties/accounts/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
				if (data0.until !== void 0) {
					let data6 = data0.until;
					if (typeof data6 === "string") {
						if (!formats0(data6)) {
							const err18 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/until",
								schemaPath: "#/$defs/date/format",
								keyword: "format",
								params: { format: "date" },
								message: "must match format \"date\""
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/until",
							schemaPath: "#/$defs/date/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/additionalProperties/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate32.errors = vErrors;
	return errors === 0;
}
validate32.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate77.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" },
				message: "must have required property 'apiVersion'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.metadata === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" },
				message: "must have required property 'metadata'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.spec === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" },
				message: "must have required property 'spec'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			if ("driftvakt/v1" !== data.apiVersion) {
				const err5 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "driftvakt/v1" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			if ("Customer" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "Customer" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			if (!validate22(data.metadata, {
				instancePath: instancePath + "/metadata",
				parentData: data,
				parentDataProperty: "metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.spec !== void 0) {
			let data3 = data.spec;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				for (const key1 in data3) if (!(key1 === "people")) {
					const err7 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data3.people !== void 0) {
					if (!validate32(data3.people, {
						instancePath: instancePath + "/spec/people",
						parentData: data3,
						parentDataProperty: "people",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
	} else {
		const err9 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err9];
		else vErrors.push(err9);
		errors++;
	}
	validate77.errors = vErrors;
	return errors === 0;
}
validate77.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const EquipmentStandard = validate80;
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate80.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" },
				message: "must have required property 'apiVersion'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.metadata === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" },
				message: "must have required property 'metadata'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.spec === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" },
				message: "must have required property 'spec'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			if ("driftvakt/v1" !== data.apiVersion) {
				const err5 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "driftvakt/v1" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			if ("EquipmentStandard" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "EquipmentStandard" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			if (!validate22(data.metadata, {
				instancePath: instancePath + "/metadata",
				parentData: data,
				parentDataProperty: "metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.spec !== void 0) {
			let data3 = data.spec;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.appliesTo === void 0) {
					const err7 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "appliesTo" },
						message: "must have required property 'appliesTo'"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				for (const key1 in data3) if (!(key1 === "appliesTo" || key1 === "models" || key1 === "operatingSystems" || key1 === "require")) {
					const err8 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data3.appliesTo !== void 0) {
					let data4 = data3.appliesTo;
					if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
						if (data4.class === void 0) {
							const err9 = {
								instancePath: instancePath + "/spec/appliesTo",
								schemaPath: "#/properties/spec/properties/appliesTo/required",
								keyword: "required",
								params: { missingProperty: "class" },
								message: "must have required property 'class'"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						for (const key2 in data4) if (!(key2 === "class")) {
							const err10 = {
								instancePath: instancePath + "/spec/appliesTo",
								schemaPath: "#/properties/spec/properties/appliesTo/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
						if (data4.class !== void 0) {
							let data5 = data4.class;
							if (Array.isArray(data5)) {
								if (data5.length < 1) {
									const err11 = {
										instancePath: instancePath + "/spec/appliesTo/class",
										schemaPath: "#/properties/spec/properties/appliesTo/properties/class/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items"
									};
									if (vErrors === null) vErrors = [err11];
									else vErrors.push(err11);
									errors++;
								}
								const len0 = data5.length;
								for (let i0 = 0; i0 < len0; i0++) {
									let data6 = data5[i0];
									if (typeof data6 !== "string") {
										const err12 = {
											instancePath: instancePath + "/spec/appliesTo/class/" + i0,
											schemaPath: "#/properties/spec/properties/appliesTo/properties/class/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err12];
										else vErrors.push(err12);
										errors++;
									}
									if (typeof data6 === "string") {
										if (!pattern4.test(data6)) {
											const err13 = {
												instancePath: instancePath + "/spec/appliesTo/class/" + i0,
												schemaPath: "#/$defs/name/pattern",
												keyword: "pattern",
												params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
												message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
											};
											if (vErrors === null) vErrors = [err13];
											else vErrors.push(err13);
											errors++;
										}
									} else {
										const err14 = {
											instancePath: instancePath + "/spec/appliesTo/class/" + i0,
											schemaPath: "#/$defs/name/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err14];
										else vErrors.push(err14);
										errors++;
									}
								}
								let i1 = data5.length;
								let j0;
								if (i1 > 1) {
									const indices0 = {};
									for (; i1--;) {
										let item0 = data5[i1];
										if (typeof item0 !== "string") continue;
										if (typeof indices0[item0] == "number") {
											j0 = indices0[item0];
											const err15 = {
												instancePath: instancePath + "/spec/appliesTo/class",
												schemaPath: "#/properties/spec/properties/appliesTo/properties/class/uniqueItems",
												keyword: "uniqueItems",
												params: {
													i: i1,
													j: j0
												},
												message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)"
											};
											if (vErrors === null) vErrors = [err15];
											else vErrors.push(err15);
											errors++;
											break;
										}
										indices0[item0] = i1;
									}
								}
							} else {
								const err16 = {
									instancePath: instancePath + "/spec/appliesTo/class",
									schemaPath: "#/properties/spec/properties/appliesTo/properties/class/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err16];
								else vErrors.push(err16);
								errors++;
							}
						}
					} else {
						const err17 = {
							instancePath: instancePath + "/spec/appliesTo",
							schemaPath: "#/properties/spec/properties/appliesTo/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
				if (data3.models !== void 0) {
					let data7 = data3.models;
					if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
						for (const key3 in data7) {
							const _errs19 = errors;
							if (typeof key3 === "string") {
								if (!pattern4.test(key3)) {
									const err18 = {
										instancePath: instancePath + "/spec/models",
										schemaPath: "#/$defs/name/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
										message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\"",
										propertyName: key3
									};
									if (vErrors === null) vErrors = [err18];
									else vErrors.push(err18);
									errors++;
								}
							} else {
								const err19 = {
									instancePath: instancePath + "/spec/models",
									schemaPath: "#/$defs/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									propertyName: key3
								};
								if (vErrors === null) vErrors = [err19];
								else vErrors.push(err19);
								errors++;
							}
							if (!(_errs19 === errors)) {
								const err20 = {
									instancePath: instancePath + "/spec/models",
									schemaPath: "#/properties/spec/properties/models/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key3 },
									message: "property name must be valid"
								};
								if (vErrors === null) vErrors = [err20];
								else vErrors.push(err20);
								errors++;
							}
						}
						for (const key4 in data7) {
							let data8 = data7[key4];
							if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
								if (data8.match === void 0) {
									const err21 = {
										instancePath: instancePath + "/spec/models/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/models/additionalProperties/required",
										keyword: "required",
										params: { missingProperty: "match" },
										message: "must have required property 'match'"
									};
									if (vErrors === null) vErrors = [err21];
									else vErrors.push(err21);
									errors++;
								}
								for (const key5 in data8) if (!(key5 === "match" || key5 === "useUntil")) {
									const err22 = {
										instancePath: instancePath + "/spec/models/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/models/additionalProperties/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key5 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err22];
									else vErrors.push(err22);
									errors++;
								}
								if (data8.match !== void 0) {
									let data9 = data8.match;
									if (typeof data9 === "string") {
										if (func1(data9) > 200) {
											const err23 = {
												instancePath: instancePath + "/spec/models/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/match",
												schemaPath: "#/properties/spec/properties/models/additionalProperties/properties/match/maxLength",
												keyword: "maxLength",
												params: { limit: 200 },
												message: "must NOT have more than 200 characters"
											};
											if (vErrors === null) vErrors = [err23];
											else vErrors.push(err23);
											errors++;
										}
										if (func1(data9) < 1) {
											const err24 = {
												instancePath: instancePath + "/spec/models/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/match",
												schemaPath: "#/properties/spec/properties/models/additionalProperties/properties/match/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters"
											};
											if (vErrors === null) vErrors = [err24];
											else vErrors.push(err24);
											errors++;
										}
									} else {
										const err25 = {
											instancePath: instancePath + "/spec/models/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/match",
											schemaPath: "#/properties/spec/properties/models/additionalProperties/properties/match/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err25];
										else vErrors.push(err25);
										errors++;
									}
								}
								if (data8.useUntil !== void 0) {
									let data10 = data8.useUntil;
									if (typeof data10 === "string") {
										if (!formats0(data10)) {
											const err26 = {
												instancePath: instancePath + "/spec/models/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/useUntil",
												schemaPath: "#/$defs/date/format",
												keyword: "format",
												params: { format: "date" },
												message: "must match format \"date\""
											};
											if (vErrors === null) vErrors = [err26];
											else vErrors.push(err26);
											errors++;
										}
									} else {
										const err27 = {
											instancePath: instancePath + "/spec/models/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/useUntil",
											schemaPath: "#/$defs/date/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err27];
										else vErrors.push(err27);
										errors++;
									}
								}
							} else {
								const err28 = {
									instancePath: instancePath + "/spec/models/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/spec/properties/models/additionalProperties/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err28];
								else vErrors.push(err28);
								errors++;
							}
						}
					} else {
						const err29 = {
							instancePath: instancePath + "/spec/models",
							schemaPath: "#/properties/spec/properties/models/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
				}
				if (data3.operatingSystems !== void 0) {
					let data11 = data3.operatingSystems;
					if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
						for (const key6 in data11) {
							const _errs33 = errors;
							if (typeof key6 === "string") {
								if (!pattern4.test(key6)) {
									const err30 = {
										instancePath: instancePath + "/spec/operatingSystems",
										schemaPath: "#/$defs/name/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
										message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\"",
										propertyName: key6
									};
									if (vErrors === null) vErrors = [err30];
									else vErrors.push(err30);
									errors++;
								}
							} else {
								const err31 = {
									instancePath: instancePath + "/spec/operatingSystems",
									schemaPath: "#/$defs/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									propertyName: key6
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
							if (!(_errs33 === errors)) {
								const err32 = {
									instancePath: instancePath + "/spec/operatingSystems",
									schemaPath: "#/properties/spec/properties/operatingSystems/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key6 },
									message: "property name must be valid"
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
						}
						for (const key7 in data11) {
							let data12 = data11[key7];
							if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
								if (data12.minimum === void 0) {
									const err33 = {
										instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/required",
										keyword: "required",
										params: { missingProperty: "minimum" },
										message: "must have required property 'minimum'"
									};
									if (vErrors === null) vErrors = [err33];
									else vErrors.push(err33);
									errors++;
								}
								for (const key8 in data12) if (!(key8 === "match" || key8 === "minimum")) {
									const err34 = {
										instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key8 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err34];
									else vErrors.push(err34);
									errors++;
								}
								if (data12.match !== void 0) {
									let data13 = data12.match;
									if (typeof data13 === "string") {
										if (func1(data13) > 200) {
											const err35 = {
												instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/match",
												schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/properties/match/maxLength",
												keyword: "maxLength",
												params: { limit: 200 },
												message: "must NOT have more than 200 characters"
											};
											if (vErrors === null) vErrors = [err35];
											else vErrors.push(err35);
											errors++;
										}
										if (func1(data13) < 1) {
											const err36 = {
												instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/match",
												schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/properties/match/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters"
											};
											if (vErrors === null) vErrors = [err36];
											else vErrors.push(err36);
											errors++;
										}
									} else {
										const err37 = {
											instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/match",
											schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/properties/match/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err37];
										else vErrors.push(err37);
										errors++;
									}
								}
								if (data12.minimum !== void 0) {
									let data14 = data12.minimum;
									if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
										if (Object.keys(data14).length < 1) {
											const err38 = {
												instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum",
												schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/properties/minimum/minProperties",
												keyword: "minProperties",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 properties"
											};
											if (vErrors === null) vErrors = [err38];
											else vErrors.push(err38);
											errors++;
										}
										for (const key9 in data14) {
											const _errs44 = errors;
											if (typeof key9 === "string") {
												if (func1(key9) > 60) {
													const err39 = {
														instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum",
														schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/properties/minimum/propertyNames/maxLength",
														keyword: "maxLength",
														params: { limit: 60 },
														message: "must NOT have more than 60 characters",
														propertyName: key9
													};
													if (vErrors === null) vErrors = [err39];
													else vErrors.push(err39);
													errors++;
												}
												if (func1(key9) < 1) {
													const err40 = {
														instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum",
														schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/properties/minimum/propertyNames/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters",
														propertyName: key9
													};
													if (vErrors === null) vErrors = [err40];
													else vErrors.push(err40);
													errors++;
												}
											} else {
												const err41 = {
													instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum",
													schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/properties/minimum/propertyNames/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													propertyName: key9
												};
												if (vErrors === null) vErrors = [err41];
												else vErrors.push(err41);
												errors++;
											}
											if (!(_errs44 === errors)) {
												const err42 = {
													instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum",
													schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/properties/minimum/propertyNames",
													keyword: "propertyNames",
													params: { propertyName: key9 },
													message: "property name must be valid"
												};
												if (vErrors === null) vErrors = [err42];
												else vErrors.push(err42);
												errors++;
											}
										}
										for (const key10 in data14) {
											let data15 = data14[key10];
											if (typeof data15 === "string") {
												if (func1(data15) > 60) {
													const err43 = {
														instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
														schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/properties/minimum/additionalProperties/maxLength",
														keyword: "maxLength",
														params: { limit: 60 },
														message: "must NOT have more than 60 characters"
													};
													if (vErrors === null) vErrors = [err43];
													else vErrors.push(err43);
													errors++;
												}
												if (func1(data15) < 1) {
													const err44 = {
														instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
														schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/properties/minimum/additionalProperties/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters"
													};
													if (vErrors === null) vErrors = [err44];
													else vErrors.push(err44);
													errors++;
												}
											} else {
												const err45 = {
													instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
													schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/properties/minimum/additionalProperties/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err45];
												else vErrors.push(err45);
												errors++;
											}
										}
									} else {
										const err46 = {
											instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum",
											schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/properties/minimum/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err46];
										else vErrors.push(err46);
										errors++;
									}
								}
							} else {
								const err47 = {
									instancePath: instancePath + "/spec/operatingSystems/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/spec/properties/operatingSystems/additionalProperties/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
							}
						}
					} else {
						const err48 = {
							instancePath: instancePath + "/spec/operatingSystems",
							schemaPath: "#/properties/spec/properties/operatingSystems/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err48];
						else vErrors.push(err48);
						errors++;
					}
				}
				if (data3.require !== void 0) {
					let data16 = data3.require;
					if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
						for (const key11 in data16) if (!(key11 === "diskEncryption" || key11 === "seenWithin")) {
							const err49 = {
								instancePath: instancePath + "/spec/require",
								schemaPath: "#/properties/spec/properties/require/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key11 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err49];
							else vErrors.push(err49);
							errors++;
						}
						if (data16.diskEncryption !== void 0) {
							if (true !== data16.diskEncryption) {
								const err50 = {
									instancePath: instancePath + "/spec/require/diskEncryption",
									schemaPath: "#/properties/spec/properties/require/properties/diskEncryption/const",
									keyword: "const",
									params: { allowedValue: true },
									message: "must be equal to constant"
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
						if (data16.seenWithin !== void 0) {
							let data18 = data16.seenWithin;
							if (typeof data18 === "string") {
								if (!pattern10.test(data18)) {
									const err51 = {
										instancePath: instancePath + "/spec/require/seenWithin",
										schemaPath: "#/$defs/duration/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
										message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								}
							} else {
								const err52 = {
									instancePath: instancePath + "/spec/require/seenWithin",
									schemaPath: "#/$defs/duration/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err52];
								else vErrors.push(err52);
								errors++;
							}
						}
					} else {
						const err53 = {
							instancePath: instancePath + "/spec/require",
							schemaPath: "#/properties/spec/properties/require/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err53];
						else vErrors.push(err53);
						errors++;
					}
				}
			} else {
				const err54 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err54];
				else vErrors.push(err54);
				errors++;
			}
		}
	} else {
		const err55 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err55];
		else vErrors.push(err55);
		errors++;
	}
	validate80.errors = vErrors;
	return errors === 0;
}
validate80.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const Estate = validate82;
const schema58 = {
	"title": "Estate",
	"description": "The operator and the bounds of what driftvakt may do: languages, time zone, repository, schedule, networks, files and secrets.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"apiVersion",
		"kind",
		"metadata",
		"spec"
	],
	"properties": {
		"apiVersion": {
			"description": "The version of the language.",
			"examples": ["driftvakt/v1"],
			"const": "driftvakt/v1"
		},
		"kind": {
			"description": "What is declared.",
			"examples": ["Estate"],
			"const": "Estate"
		},
		"metadata": {
			"description": "What identifies the declaration.",
			"examples": [{ "name": "move-operations" }],
			"$ref": "#/$defs/metadata"
		},
		"spec": {
			"description": "The operator and the bounds of what driftvakt may do: languages, time zone, repository, schedule, networks, files and secrets.",
			"examples": [{
				"languages": ["nb", "en"],
				"timeZone": "Europe/Oslo",
				"schedule": { "audit": "5m" }
			}],
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"languages": {
					"description": "Languages of reports and issues, the first is the chief one.",
					"examples": [["nb", "en"]],
					"type": "array",
					"items": {
						"enum": ["nb", "en"],
						"type": "string"
					},
					"minItems": 1,
					"uniqueItems": true
				},
				"timeZone": {
					"description": "IANA time zone in which dates and days are meant.",
					"examples": ["Europe/Oslo"],
					"type": "string",
					"minLength": 1,
					"maxLength": 64,
					"format": "time-zone"
				},
				"repository": {
					"description": "Where issues live.",
					"examples": ["github:move-operations/drift"],
					"type": "string",
					"pattern": "^github:[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$"
				},
				"schedule": {
					"description": "How often the operator runs driftvakt.",
					"examples": [{ "audit": "5m" }],
					"type": "object",
					"additionalProperties": false,
					"properties": { "audit": {
						"description": "How often `audit` runs; no probe can be looked at more often.",
						"examples": ["5m"],
						"$ref": "#/$defs/duration"
					} },
					"required": ["audit"]
				},
				"evidence": {
					"description": "How long evidence is kept.",
					"examples": [{ "raw": "90d" }],
					"type": "object",
					"additionalProperties": false,
					"properties": { "raw": {
						"description": "How long raw observations are kept; personal data lives only there.",
						"examples": ["90d"],
						"$ref": "#/$defs/duration"
					} }
				},
				"vantages": {
					"description": "Places that probes look from; each checks its own network first, and sees nothing when that fails.",
					"examples": [{ "oslo": { "selfCheck": ["dns:ns1.move.example", "tcp:gateway.move.example:443"] } }],
					"type": "object",
					"propertyNames": { "$ref": "#/$defs/name" },
					"additionalProperties": {
						"type": "object",
						"additionalProperties": false,
						"properties": { "selfCheck": {
							"description": "Targets that must answer before this vantage is believed: `dns:NAME` or `tcp:HOST:PORT`.",
							"examples": [["dns:ns1.move.example", "tcp:gateway.move.example:443"]],
							"type": "array",
							"items": {
								"type": "string",
								"pattern": "^(dns:[A-Za-z0-9.-]{1,253}|tcp:[A-Za-z0-9.-]{1,253}:[0-9]{1,5})$"
							},
							"maxItems": 10
						} }
					}
				},
				"quorum": {
					"description": "How many vantages must see a failure before it is one; by default more than half of those that could see.",
					"examples": [2],
					"type": "integer",
					"minimum": 1,
					"maximum": 100
				},
				"environment": {
					"description": "The only environment variables that may be read as secrets, and the hosts to which each may be sent.",
					"examples": [{ "ERP_TOKEN": { "hosts": ["erp.move.example"] } }],
					"type": "object",
					"propertyNames": {
						"type": "string",
						"pattern": "^[A-Z][A-Z0-9_]{0,99}$"
					},
					"additionalProperties": {
						"type": "object",
						"additionalProperties": false,
						"properties": { "hosts": {
							"description": "Hosts that may receive it.",
							"examples": [["erp.move.example"]],
							"type": "array",
							"items": { "$ref": "#/$defs/host" },
							"minItems": 1
						} },
						"required": ["hosts"]
					}
				},
				"files": {
					"description": "Folders, below the root of the repository, that readers may read.",
					"examples": [["exports/", "inventory/"]],
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^(?!/)(?!.*(^|/)\\.\\.?(/|$))[A-Za-z0-9._/-]{1,200}/$"
					},
					"uniqueItems": true
				},
				"networks": {
					"description": "Addresses that probes may reach. Private, loopback and link-local addresses are refused unless allowed here.",
					"examples": [{
						"allow": ["10.20.0.0/16"],
						"deny": ["10.20.99.0/24"]
					}],
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"allow": {
							"description": "Networks that may be reached although they are private.",
							"examples": [["10.20.0.0/16"]],
							"type": "array",
							"items": {
								"type": "string",
								"format": "network"
							}
						},
						"deny": {
							"description": "Networks that may not be reached; stronger than `allow`.",
							"examples": [["10.20.99.0/24"]],
							"type": "array",
							"items": {
								"type": "string",
								"format": "network"
							}
						}
					}
				},
				"defaults": {
					"description": "What holds where a service says nothing.",
					"examples": [{
						"criticality": "medium",
						"serviceLevel": "silver",
						"thresholds": "standard"
					}],
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"criticality": {
							"description": "Criticality of a service that no customer gives one. Default `medium`.",
							"examples": ["medium"],
							"$ref": "#/$defs/criticality"
						},
						"serviceLevel": {
							"description": "Service level of a service that names none.",
							"examples": ["silver"],
							"$ref": "#/$defs/name",
							"x-ref": "ServiceLevel"
						},
						"thresholds": {
							"description": "Thresholds of a service that names none.",
							"examples": ["standard"],
							"$ref": "#/$defs/name",
							"x-ref": "Thresholds"
						}
					}
				},
				"issues": {
					"description": "How issues are kept.",
					"examples": [{ "massLimit": "25%" }],
					"type": "object",
					"additionalProperties": false,
					"properties": { "massLimit": {
						"description": "The share of the open issues that one run may close without `--allow-mass`. Default 25%; up to three may always be closed.",
						"examples": ["25%"],
						"$ref": "#/$defs/share"
					} }
				},
				"audiences": {
					"description": "What each audience is not shown. `public` and `internal` are always there.",
					"examples": [{ "public": { "hide": [
						"hosts",
						"evidence",
						"people",
						"customers"
					] } }],
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"public": {
							"description": "Anyone on the web.",
							"examples": [{ "hide": [
								"hosts",
								"evidence",
								"people",
								"customers"
							] }],
							"$ref": "#/$defs/Estate.audience"
						},
						"internal": {
							"description": "The operator's own people.",
							"examples": [{ "hide": [] }],
							"$ref": "#/$defs/Estate.audience"
						}
					}
				}
			},
			"required": [
				"languages",
				"timeZone",
				"schedule"
			]
		}
	}
};
const schema63 = {
	"description": "How much the business stands on it, in OpenTelemetry's words.",
	"examples": ["high"],
	"enum": [
		"critical",
		"high",
		"medium",
		"low"
	]
};
const schema67 = {
	"description": "What is left out.",
	"examples": [{ "hide": ["people"] }],
	"type": "object",
	"additionalProperties": false,
	"properties": { "hide": {
		"description": "Kinds of facts left out.",
		"examples": [["hosts", "people"]],
		"type": "array",
		"items": {
			"enum": [
				"hosts",
				"evidence",
				"people",
				"customers",
				"equipment",
				"access"
			],
			"type": "string"
		},
		"uniqueItems": true
	} },
	"required": ["hide"]
};
const func39 = Object.prototype.hasOwnProperty;
const formats8 = formats["time-zone"];
const formats10 = formats.network;
const pattern20 = new RegExp("^github:[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$", "u");
const pattern24 = new RegExp("^(dns:[A-Za-z0-9.-]{1,253}|tcp:[A-Za-z0-9.-]{1,253}:[0-9]{1,5})$", "u");
const pattern25 = new RegExp("^[A-Z][A-Z0-9_]{0,99}$", "u");
const pattern26 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9._:-]{0,251}[A-Za-z0-9])?$", "u");
const pattern27 = new RegExp("^(?!/)(?!.*(^|/)\\.\\.?(/|$))[A-Za-z0-9._/-]{1,200}/$", "u");
const pattern30 = new RegExp("^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]{1,6})?)%$", "u");
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate82.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" },
				message: "must have required property 'apiVersion'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.metadata === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" },
				message: "must have required property 'metadata'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.spec === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" },
				message: "must have required property 'spec'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			if ("driftvakt/v1" !== data.apiVersion) {
				const err5 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "driftvakt/v1" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			if ("Estate" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "Estate" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			if (!validate22(data.metadata, {
				instancePath: instancePath + "/metadata",
				parentData: data,
				parentDataProperty: "metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.spec !== void 0) {
			let data3 = data.spec;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.languages === void 0) {
					const err7 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "languages" },
						message: "must have required property 'languages'"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data3.timeZone === void 0) {
					const err8 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "timeZone" },
						message: "must have required property 'timeZone'"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data3.schedule === void 0) {
					const err9 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "schedule" },
						message: "must have required property 'schedule'"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				for (const key1 in data3) if (!func39.call(schema58.properties.spec.properties, key1)) {
					const err10 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data3.languages !== void 0) {
					let data4 = data3.languages;
					if (Array.isArray(data4)) {
						if (data4.length < 1) {
							const err11 = {
								instancePath: instancePath + "/spec/languages",
								schemaPath: "#/properties/spec/properties/languages/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 items"
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
						const len0 = data4.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data5 = data4[i0];
							if (typeof data5 !== "string") {
								const err12 = {
									instancePath: instancePath + "/spec/languages/" + i0,
									schemaPath: "#/properties/spec/properties/languages/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
							if (!(data5 === "nb" || data5 === "en")) {
								const err13 = {
									instancePath: instancePath + "/spec/languages/" + i0,
									schemaPath: "#/properties/spec/properties/languages/items/enum",
									keyword: "enum",
									params: { allowedValues: schema58.properties.spec.properties.languages.items.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							}
						}
						let i1 = data4.length;
						let j0;
						if (i1 > 1) {
							const indices0 = {};
							for (; i1--;) {
								let item0 = data4[i1];
								if (typeof item0 !== "string") continue;
								if (typeof indices0[item0] == "number") {
									j0 = indices0[item0];
									const err14 = {
										instancePath: instancePath + "/spec/languages",
										schemaPath: "#/properties/spec/properties/languages/uniqueItems",
										keyword: "uniqueItems",
										params: {
											i: i1,
											j: j0
										},
										message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)"
									};
									if (vErrors === null) vErrors = [err14];
									else vErrors.push(err14);
									errors++;
									break;
								}
								indices0[item0] = i1;
							}
						}
					} else {
						const err15 = {
							instancePath: instancePath + "/spec/languages",
							schemaPath: "#/properties/spec/properties/languages/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
				}
				if (data3.timeZone !== void 0) {
					let data6 = data3.timeZone;
					if (typeof data6 === "string") {
						if (func1(data6) > 64) {
							const err16 = {
								instancePath: instancePath + "/spec/timeZone",
								schemaPath: "#/properties/spec/properties/timeZone/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters"
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
						if (func1(data6) < 1) {
							const err17 = {
								instancePath: instancePath + "/spec/timeZone",
								schemaPath: "#/properties/spec/properties/timeZone/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (!formats8(data6)) {
							const err18 = {
								instancePath: instancePath + "/spec/timeZone",
								schemaPath: "#/properties/spec/properties/timeZone/format",
								keyword: "format",
								params: { format: "time-zone" },
								message: "must match format \"time-zone\""
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/spec/timeZone",
							schemaPath: "#/properties/spec/properties/timeZone/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data3.repository !== void 0) {
					let data7 = data3.repository;
					if (typeof data7 === "string") {
						if (!pattern20.test(data7)) {
							const err20 = {
								instancePath: instancePath + "/spec/repository",
								schemaPath: "#/properties/spec/properties/repository/pattern",
								keyword: "pattern",
								params: { pattern: "^github:[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$" },
								message: "must match pattern \"^github:[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$\""
							};
							if (vErrors === null) vErrors = [err20];
							else vErrors.push(err20);
							errors++;
						}
					} else {
						const err21 = {
							instancePath: instancePath + "/spec/repository",
							schemaPath: "#/properties/spec/properties/repository/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
				}
				if (data3.schedule !== void 0) {
					let data8 = data3.schedule;
					if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
						if (data8.audit === void 0) {
							const err22 = {
								instancePath: instancePath + "/spec/schedule",
								schemaPath: "#/properties/spec/properties/schedule/required",
								keyword: "required",
								params: { missingProperty: "audit" },
								message: "must have required property 'audit'"
							};
							if (vErrors === null) vErrors = [err22];
							else vErrors.push(err22);
							errors++;
						}
						for (const key2 in data8) if (!(key2 === "audit")) {
							const err23 = {
								instancePath: instancePath + "/spec/schedule",
								schemaPath: "#/properties/spec/properties/schedule/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
						if (data8.audit !== void 0) {
							let data9 = data8.audit;
							if (typeof data9 === "string") {
								if (!pattern10.test(data9)) {
									const err24 = {
										instancePath: instancePath + "/spec/schedule/audit",
										schemaPath: "#/$defs/duration/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
										message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
									};
									if (vErrors === null) vErrors = [err24];
									else vErrors.push(err24);
									errors++;
								}
							} else {
								const err25 = {
									instancePath: instancePath + "/spec/schedule/audit",
									schemaPath: "#/$defs/duration/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err25];
								else vErrors.push(err25);
								errors++;
							}
						}
					} else {
						const err26 = {
							instancePath: instancePath + "/spec/schedule",
							schemaPath: "#/properties/spec/properties/schedule/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
				}
				if (data3.evidence !== void 0) {
					let data10 = data3.evidence;
					if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
						for (const key3 in data10) if (!(key3 === "raw")) {
							const err27 = {
								instancePath: instancePath + "/spec/evidence",
								schemaPath: "#/properties/spec/properties/evidence/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
						if (data10.raw !== void 0) {
							let data11 = data10.raw;
							if (typeof data11 === "string") {
								if (!pattern10.test(data11)) {
									const err28 = {
										instancePath: instancePath + "/spec/evidence/raw",
										schemaPath: "#/$defs/duration/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
										message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
									};
									if (vErrors === null) vErrors = [err28];
									else vErrors.push(err28);
									errors++;
								}
							} else {
								const err29 = {
									instancePath: instancePath + "/spec/evidence/raw",
									schemaPath: "#/$defs/duration/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err29];
								else vErrors.push(err29);
								errors++;
							}
						}
					} else {
						const err30 = {
							instancePath: instancePath + "/spec/evidence",
							schemaPath: "#/properties/spec/properties/evidence/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err30];
						else vErrors.push(err30);
						errors++;
					}
				}
				if (data3.vantages !== void 0) {
					let data12 = data3.vantages;
					if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
						for (const key4 in data12) {
							const _errs32 = errors;
							if (typeof key4 === "string") {
								if (!pattern4.test(key4)) {
									const err31 = {
										instancePath: instancePath + "/spec/vantages",
										schemaPath: "#/$defs/name/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
										message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\"",
										propertyName: key4
									};
									if (vErrors === null) vErrors = [err31];
									else vErrors.push(err31);
									errors++;
								}
							} else {
								const err32 = {
									instancePath: instancePath + "/spec/vantages",
									schemaPath: "#/$defs/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									propertyName: key4
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
							if (!(_errs32 === errors)) {
								const err33 = {
									instancePath: instancePath + "/spec/vantages",
									schemaPath: "#/properties/spec/properties/vantages/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key4 },
									message: "property name must be valid"
								};
								if (vErrors === null) vErrors = [err33];
								else vErrors.push(err33);
								errors++;
							}
						}
						for (const key5 in data12) {
							let data13 = data12[key5];
							if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
								for (const key6 in data13) if (!(key6 === "selfCheck")) {
									const err34 = {
										instancePath: instancePath + "/spec/vantages/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/vantages/additionalProperties/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key6 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err34];
									else vErrors.push(err34);
									errors++;
								}
								if (data13.selfCheck !== void 0) {
									let data14 = data13.selfCheck;
									if (Array.isArray(data14)) {
										if (data14.length > 10) {
											const err35 = {
												instancePath: instancePath + "/spec/vantages/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/selfCheck",
												schemaPath: "#/properties/spec/properties/vantages/additionalProperties/properties/selfCheck/maxItems",
												keyword: "maxItems",
												params: { limit: 10 },
												message: "must NOT have more than 10 items"
											};
											if (vErrors === null) vErrors = [err35];
											else vErrors.push(err35);
											errors++;
										}
										const len1 = data14.length;
										for (let i2 = 0; i2 < len1; i2++) {
											let data15 = data14[i2];
											if (typeof data15 === "string") {
												if (!pattern24.test(data15)) {
													const err36 = {
														instancePath: instancePath + "/spec/vantages/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/selfCheck/" + i2,
														schemaPath: "#/properties/spec/properties/vantages/additionalProperties/properties/selfCheck/items/pattern",
														keyword: "pattern",
														params: { pattern: "^(dns:[A-Za-z0-9.-]{1,253}|tcp:[A-Za-z0-9.-]{1,253}:[0-9]{1,5})$" },
														message: "must match pattern \"^(dns:[A-Za-z0-9.-]{1,253}|tcp:[A-Za-z0-9.-]{1,253}:[0-9]{1,5})$\""
													};
													if (vErrors === null) vErrors = [err36];
													else vErrors.push(err36);
													errors++;
												}
											} else {
												const err37 = {
													instancePath: instancePath + "/spec/vantages/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/selfCheck/" + i2,
													schemaPath: "#/properties/spec/properties/vantages/additionalProperties/properties/selfCheck/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err37];
												else vErrors.push(err37);
												errors++;
											}
										}
									} else {
										const err38 = {
											instancePath: instancePath + "/spec/vantages/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/selfCheck",
											schemaPath: "#/properties/spec/properties/vantages/additionalProperties/properties/selfCheck/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										};
										if (vErrors === null) vErrors = [err38];
										else vErrors.push(err38);
										errors++;
									}
								}
							} else {
								const err39 = {
									instancePath: instancePath + "/spec/vantages/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/spec/properties/vantages/additionalProperties/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
						}
					} else {
						const err40 = {
							instancePath: instancePath + "/spec/vantages",
							schemaPath: "#/properties/spec/properties/vantages/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err40];
						else vErrors.push(err40);
						errors++;
					}
				}
				if (data3.quorum !== void 0) {
					let data16 = data3.quorum;
					if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
						const err41 = {
							instancePath: instancePath + "/spec/quorum",
							schemaPath: "#/properties/spec/properties/quorum/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
					if (typeof data16 == "number" && isFinite(data16)) {
						if (data16 > 100 || isNaN(data16)) {
							const err42 = {
								instancePath: instancePath + "/spec/quorum",
								schemaPath: "#/properties/spec/properties/quorum/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 100
								},
								message: "must be <= 100"
							};
							if (vErrors === null) vErrors = [err42];
							else vErrors.push(err42);
							errors++;
						}
						if (data16 < 1 || isNaN(data16)) {
							const err43 = {
								instancePath: instancePath + "/spec/quorum",
								schemaPath: "#/properties/spec/properties/quorum/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1"
							};
							if (vErrors === null) vErrors = [err43];
							else vErrors.push(err43);
							errors++;
						}
					}
				}
				if (data3.environment !== void 0) {
					let data17 = data3.environment;
					if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
						for (const key7 in data17) {
							const _errs47 = errors;
							if (typeof key7 === "string") {
								if (!pattern25.test(key7)) {
									const err44 = {
										instancePath: instancePath + "/spec/environment",
										schemaPath: "#/properties/spec/properties/environment/propertyNames/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Z][A-Z0-9_]{0,99}$" },
										message: "must match pattern \"^[A-Z][A-Z0-9_]{0,99}$\"",
										propertyName: key7
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
							} else {
								const err45 = {
									instancePath: instancePath + "/spec/environment",
									schemaPath: "#/properties/spec/properties/environment/propertyNames/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									propertyName: key7
								};
								if (vErrors === null) vErrors = [err45];
								else vErrors.push(err45);
								errors++;
							}
							if (!(_errs47 === errors)) {
								const err46 = {
									instancePath: instancePath + "/spec/environment",
									schemaPath: "#/properties/spec/properties/environment/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key7 },
									message: "property name must be valid"
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
						}
						for (const key8 in data17) {
							let data18 = data17[key8];
							if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
								if (data18.hosts === void 0) {
									const err47 = {
										instancePath: instancePath + "/spec/environment/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/environment/additionalProperties/required",
										keyword: "required",
										params: { missingProperty: "hosts" },
										message: "must have required property 'hosts'"
									};
									if (vErrors === null) vErrors = [err47];
									else vErrors.push(err47);
									errors++;
								}
								for (const key9 in data18) if (!(key9 === "hosts")) {
									const err48 = {
										instancePath: instancePath + "/spec/environment/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/environment/additionalProperties/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key9 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
								if (data18.hosts !== void 0) {
									let data19 = data18.hosts;
									if (Array.isArray(data19)) {
										if (data19.length < 1) {
											const err49 = {
												instancePath: instancePath + "/spec/environment/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/hosts",
												schemaPath: "#/properties/spec/properties/environment/additionalProperties/properties/hosts/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 items"
											};
											if (vErrors === null) vErrors = [err49];
											else vErrors.push(err49);
											errors++;
										}
										const len2 = data19.length;
										for (let i3 = 0; i3 < len2; i3++) {
											let data20 = data19[i3];
											if (typeof data20 === "string") {
												if (!pattern26.test(data20)) {
													const err50 = {
														instancePath: instancePath + "/spec/environment/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/hosts/" + i3,
														schemaPath: "#/$defs/host/pattern",
														keyword: "pattern",
														params: { pattern: "^[A-Za-z0-9]([A-Za-z0-9._:-]{0,251}[A-Za-z0-9])?$" },
														message: "must match pattern \"^[A-Za-z0-9]([A-Za-z0-9._:-]{0,251}[A-Za-z0-9])?$\""
													};
													if (vErrors === null) vErrors = [err50];
													else vErrors.push(err50);
													errors++;
												}
											} else {
												const err51 = {
													instancePath: instancePath + "/spec/environment/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/hosts/" + i3,
													schemaPath: "#/$defs/host/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err51];
												else vErrors.push(err51);
												errors++;
											}
										}
									} else {
										const err52 = {
											instancePath: instancePath + "/spec/environment/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/hosts",
											schemaPath: "#/properties/spec/properties/environment/additionalProperties/properties/hosts/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										};
										if (vErrors === null) vErrors = [err52];
										else vErrors.push(err52);
										errors++;
									}
								}
							} else {
								const err53 = {
									instancePath: instancePath + "/spec/environment/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/spec/properties/environment/additionalProperties/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err53];
								else vErrors.push(err53);
								errors++;
							}
						}
					} else {
						const err54 = {
							instancePath: instancePath + "/spec/environment",
							schemaPath: "#/properties/spec/properties/environment/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err54];
						else vErrors.push(err54);
						errors++;
					}
				}
				if (data3.files !== void 0) {
					let data21 = data3.files;
					if (Array.isArray(data21)) {
						const len3 = data21.length;
						for (let i4 = 0; i4 < len3; i4++) {
							let data22 = data21[i4];
							if (typeof data22 === "string") {
								if (!pattern27.test(data22)) {
									const err55 = {
										instancePath: instancePath + "/spec/files/" + i4,
										schemaPath: "#/properties/spec/properties/files/items/pattern",
										keyword: "pattern",
										params: { pattern: "^(?!/)(?!.*(^|/)\\.\\.?(/|$))[A-Za-z0-9._/-]{1,200}/$" },
										message: "must match pattern \"^(?!/)(?!.*(^|/)\\.\\.?(/|$))[A-Za-z0-9._/-]{1,200}/$\""
									};
									if (vErrors === null) vErrors = [err55];
									else vErrors.push(err55);
									errors++;
								}
							} else {
								const err56 = {
									instancePath: instancePath + "/spec/files/" + i4,
									schemaPath: "#/properties/spec/properties/files/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err56];
								else vErrors.push(err56);
								errors++;
							}
						}
						let i5 = data21.length;
						let j1;
						if (i5 > 1) {
							const indices1 = {};
							for (; i5--;) {
								let item1 = data21[i5];
								if (typeof item1 !== "string") continue;
								if (typeof indices1[item1] == "number") {
									j1 = indices1[item1];
									const err57 = {
										instancePath: instancePath + "/spec/files",
										schemaPath: "#/properties/spec/properties/files/uniqueItems",
										keyword: "uniqueItems",
										params: {
											i: i5,
											j: j1
										},
										message: "must NOT have duplicate items (items ## " + j1 + " and " + i5 + " are identical)"
									};
									if (vErrors === null) vErrors = [err57];
									else vErrors.push(err57);
									errors++;
									break;
								}
								indices1[item1] = i5;
							}
						}
					} else {
						const err58 = {
							instancePath: instancePath + "/spec/files",
							schemaPath: "#/properties/spec/properties/files/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err58];
						else vErrors.push(err58);
						errors++;
					}
				}
				if (data3.networks !== void 0) {
					let data23 = data3.networks;
					if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
						for (const key10 in data23) if (!(key10 === "allow" || key10 === "deny")) {
							const err59 = {
								instancePath: instancePath + "/spec/networks",
								schemaPath: "#/properties/spec/properties/networks/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key10 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err59];
							else vErrors.push(err59);
							errors++;
						}
						if (data23.allow !== void 0) {
							let data24 = data23.allow;
							if (Array.isArray(data24)) {
								const len4 = data24.length;
								for (let i6 = 0; i6 < len4; i6++) {
									let data25 = data24[i6];
									if (typeof data25 === "string") {
										if (!formats10(data25)) {
											const err60 = {
												instancePath: instancePath + "/spec/networks/allow/" + i6,
												schemaPath: "#/properties/spec/properties/networks/properties/allow/items/format",
												keyword: "format",
												params: { format: "network" },
												message: "must match format \"network\""
											};
											if (vErrors === null) vErrors = [err60];
											else vErrors.push(err60);
											errors++;
										}
									} else {
										const err61 = {
											instancePath: instancePath + "/spec/networks/allow/" + i6,
											schemaPath: "#/properties/spec/properties/networks/properties/allow/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err61];
										else vErrors.push(err61);
										errors++;
									}
								}
							} else {
								const err62 = {
									instancePath: instancePath + "/spec/networks/allow",
									schemaPath: "#/properties/spec/properties/networks/properties/allow/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err62];
								else vErrors.push(err62);
								errors++;
							}
						}
						if (data23.deny !== void 0) {
							let data26 = data23.deny;
							if (Array.isArray(data26)) {
								const len5 = data26.length;
								for (let i7 = 0; i7 < len5; i7++) {
									let data27 = data26[i7];
									if (typeof data27 === "string") {
										if (!formats10(data27)) {
											const err63 = {
												instancePath: instancePath + "/spec/networks/deny/" + i7,
												schemaPath: "#/properties/spec/properties/networks/properties/deny/items/format",
												keyword: "format",
												params: { format: "network" },
												message: "must match format \"network\""
											};
											if (vErrors === null) vErrors = [err63];
											else vErrors.push(err63);
											errors++;
										}
									} else {
										const err64 = {
											instancePath: instancePath + "/spec/networks/deny/" + i7,
											schemaPath: "#/properties/spec/properties/networks/properties/deny/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err64];
										else vErrors.push(err64);
										errors++;
									}
								}
							} else {
								const err65 = {
									instancePath: instancePath + "/spec/networks/deny",
									schemaPath: "#/properties/spec/properties/networks/properties/deny/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err65];
								else vErrors.push(err65);
								errors++;
							}
						}
					} else {
						const err66 = {
							instancePath: instancePath + "/spec/networks",
							schemaPath: "#/properties/spec/properties/networks/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err66];
						else vErrors.push(err66);
						errors++;
					}
				}
				if (data3.defaults !== void 0) {
					let data28 = data3.defaults;
					if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
						for (const key11 in data28) if (!(key11 === "criticality" || key11 === "serviceLevel" || key11 === "thresholds")) {
							const err67 = {
								instancePath: instancePath + "/spec/defaults",
								schemaPath: "#/properties/spec/properties/defaults/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key11 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err67];
							else vErrors.push(err67);
							errors++;
						}
						if (data28.criticality !== void 0) {
							let data29 = data28.criticality;
							if (!(data29 === "critical" || data29 === "high" || data29 === "medium" || data29 === "low")) {
								const err68 = {
									instancePath: instancePath + "/spec/defaults/criticality",
									schemaPath: "#/$defs/criticality/enum",
									keyword: "enum",
									params: { allowedValues: schema63.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err68];
								else vErrors.push(err68);
								errors++;
							}
						}
						if (data28.serviceLevel !== void 0) {
							let data30 = data28.serviceLevel;
							if (typeof data30 === "string") {
								if (!pattern4.test(data30)) {
									const err69 = {
										instancePath: instancePath + "/spec/defaults/serviceLevel",
										schemaPath: "#/$defs/name/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
										message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
									};
									if (vErrors === null) vErrors = [err69];
									else vErrors.push(err69);
									errors++;
								}
							} else {
								const err70 = {
									instancePath: instancePath + "/spec/defaults/serviceLevel",
									schemaPath: "#/$defs/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err70];
								else vErrors.push(err70);
								errors++;
							}
						}
						if (data28.thresholds !== void 0) {
							let data31 = data28.thresholds;
							if (typeof data31 === "string") {
								if (!pattern4.test(data31)) {
									const err71 = {
										instancePath: instancePath + "/spec/defaults/thresholds",
										schemaPath: "#/$defs/name/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
										message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
									};
									if (vErrors === null) vErrors = [err71];
									else vErrors.push(err71);
									errors++;
								}
							} else {
								const err72 = {
									instancePath: instancePath + "/spec/defaults/thresholds",
									schemaPath: "#/$defs/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err72];
								else vErrors.push(err72);
								errors++;
							}
						}
					} else {
						const err73 = {
							instancePath: instancePath + "/spec/defaults",
							schemaPath: "#/properties/spec/properties/defaults/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err73];
						else vErrors.push(err73);
						errors++;
					}
				}
				if (data3.issues !== void 0) {
					let data32 = data3.issues;
					if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
						for (const key12 in data32) if (!(key12 === "massLimit")) {
							const err74 = {
								instancePath: instancePath + "/spec/issues",
								schemaPath: "#/properties/spec/properties/issues/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key12 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err74];
							else vErrors.push(err74);
							errors++;
						}
						if (data32.massLimit !== void 0) {
							let data33 = data32.massLimit;
							if (typeof data33 === "string") {
								if (!pattern30.test(data33)) {
									const err75 = {
										instancePath: instancePath + "/spec/issues/massLimit",
										schemaPath: "#/$defs/share/pattern",
										keyword: "pattern",
										params: { pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]{1,6})?)%$" },
										message: "must match pattern \"^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]{1,6})?)%$\""
									};
									if (vErrors === null) vErrors = [err75];
									else vErrors.push(err75);
									errors++;
								}
							} else {
								const err76 = {
									instancePath: instancePath + "/spec/issues/massLimit",
									schemaPath: "#/$defs/share/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err76];
								else vErrors.push(err76);
								errors++;
							}
						}
					} else {
						const err77 = {
							instancePath: instancePath + "/spec/issues",
							schemaPath: "#/properties/spec/properties/issues/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err77];
						else vErrors.push(err77);
						errors++;
					}
				}
				if (data3.audiences !== void 0) {
					let data34 = data3.audiences;
					if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
						for (const key13 in data34) if (!(key13 === "public" || key13 === "internal")) {
							const err78 = {
								instancePath: instancePath + "/spec/audiences",
								schemaPath: "#/properties/spec/properties/audiences/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key13 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err78];
							else vErrors.push(err78);
							errors++;
						}
						if (data34.public !== void 0) {
							let data35 = data34.public;
							if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
								if (data35.hide === void 0) {
									const err79 = {
										instancePath: instancePath + "/spec/audiences/public",
										schemaPath: "#/$defs/Estate.audience/required",
										keyword: "required",
										params: { missingProperty: "hide" },
										message: "must have required property 'hide'"
									};
									if (vErrors === null) vErrors = [err79];
									else vErrors.push(err79);
									errors++;
								}
								for (const key14 in data35) if (!(key14 === "hide")) {
									const err80 = {
										instancePath: instancePath + "/spec/audiences/public",
										schemaPath: "#/$defs/Estate.audience/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key14 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err80];
									else vErrors.push(err80);
									errors++;
								}
								if (data35.hide !== void 0) {
									let data36 = data35.hide;
									if (Array.isArray(data36)) {
										const len6 = data36.length;
										for (let i8 = 0; i8 < len6; i8++) {
											let data37 = data36[i8];
											if (typeof data37 !== "string") {
												const err81 = {
													instancePath: instancePath + "/spec/audiences/public/hide/" + i8,
													schemaPath: "#/$defs/Estate.audience/properties/hide/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err81];
												else vErrors.push(err81);
												errors++;
											}
											if (!(data37 === "hosts" || data37 === "evidence" || data37 === "people" || data37 === "customers" || data37 === "equipment" || data37 === "access")) {
												const err82 = {
													instancePath: instancePath + "/spec/audiences/public/hide/" + i8,
													schemaPath: "#/$defs/Estate.audience/properties/hide/items/enum",
													keyword: "enum",
													params: { allowedValues: schema67.properties.hide.items.enum },
													message: "must be equal to one of the allowed values"
												};
												if (vErrors === null) vErrors = [err82];
												else vErrors.push(err82);
												errors++;
											}
										}
										let i9 = data36.length;
										let j2;
										if (i9 > 1) {
											const indices2 = {};
											for (; i9--;) {
												let item2 = data36[i9];
												if (typeof item2 !== "string") continue;
												if (typeof indices2[item2] == "number") {
													j2 = indices2[item2];
													const err83 = {
														instancePath: instancePath + "/spec/audiences/public/hide",
														schemaPath: "#/$defs/Estate.audience/properties/hide/uniqueItems",
														keyword: "uniqueItems",
														params: {
															i: i9,
															j: j2
														},
														message: "must NOT have duplicate items (items ## " + j2 + " and " + i9 + " are identical)"
													};
													if (vErrors === null) vErrors = [err83];
													else vErrors.push(err83);
													errors++;
													break;
												}
												indices2[item2] = i9;
											}
										}
									} else {
										const err84 = {
											instancePath: instancePath + "/spec/audiences/public/hide",
											schemaPath: "#/$defs/Estate.audience/properties/hide/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										};
										if (vErrors === null) vErrors = [err84];
										else vErrors.push(err84);
										errors++;
									}
								}
							} else {
								const err85 = {
									instancePath: instancePath + "/spec/audiences/public",
									schemaPath: "#/$defs/Estate.audience/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err85];
								else vErrors.push(err85);
								errors++;
							}
						}
						if (data34.internal !== void 0) {
							let data38 = data34.internal;
							if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
								if (data38.hide === void 0) {
									const err86 = {
										instancePath: instancePath + "/spec/audiences/internal",
										schemaPath: "#/$defs/Estate.audience/required",
										keyword: "required",
										params: { missingProperty: "hide" },
										message: "must have required property 'hide'"
									};
									if (vErrors === null) vErrors = [err86];
									else vErrors.push(err86);
									errors++;
								}
								for (const key15 in data38) if (!(key15 === "hide")) {
									const err87 = {
										instancePath: instancePath + "/spec/audiences/internal",
										schemaPath: "#/$defs/Estate.audience/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key15 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err87];
									else vErrors.push(err87);
									errors++;
								}
								if (data38.hide !== void 0) {
									let data39 = data38.hide;
									if (Array.isArray(data39)) {
										const len7 = data39.length;
										for (let i10 = 0; i10 < len7; i10++) {
											let data40 = data39[i10];
											if (typeof data40 !== "string") {
												const err88 = {
													instancePath: instancePath + "/spec/audiences/internal/hide/" + i10,
													schemaPath: "#/$defs/Estate.audience/properties/hide/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err88];
												else vErrors.push(err88);
												errors++;
											}
											if (!(data40 === "hosts" || data40 === "evidence" || data40 === "people" || data40 === "customers" || data40 === "equipment" || data40 === "access")) {
												const err89 = {
													instancePath: instancePath + "/spec/audiences/internal/hide/" + i10,
													schemaPath: "#/$defs/Estate.audience/properties/hide/items/enum",
													keyword: "enum",
													params: { allowedValues: schema67.properties.hide.items.enum },
													message: "must be equal to one of the allowed values"
												};
												if (vErrors === null) vErrors = [err89];
												else vErrors.push(err89);
												errors++;
											}
										}
										let i11 = data39.length;
										let j3;
										if (i11 > 1) {
											const indices3 = {};
											for (; i11--;) {
												let item3 = data39[i11];
												if (typeof item3 !== "string") continue;
												if (typeof indices3[item3] == "number") {
													j3 = indices3[item3];
													const err90 = {
														instancePath: instancePath + "/spec/audiences/internal/hide",
														schemaPath: "#/$defs/Estate.audience/properties/hide/uniqueItems",
														keyword: "uniqueItems",
														params: {
															i: i11,
															j: j3
														},
														message: "must NOT have duplicate items (items ## " + j3 + " and " + i11 + " are identical)"
													};
													if (vErrors === null) vErrors = [err90];
													else vErrors.push(err90);
													errors++;
													break;
												}
												indices3[item3] = i11;
											}
										}
									} else {
										const err91 = {
											instancePath: instancePath + "/spec/audiences/internal/hide",
											schemaPath: "#/$defs/Estate.audience/properties/hide/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										};
										if (vErrors === null) vErrors = [err91];
										else vErrors.push(err91);
										errors++;
									}
								}
							} else {
								const err92 = {
									instancePath: instancePath + "/spec/audiences/internal",
									schemaPath: "#/$defs/Estate.audience/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err92];
								else vErrors.push(err92);
								errors++;
							}
						}
					} else {
						const err93 = {
							instancePath: instancePath + "/spec/audiences",
							schemaPath: "#/properties/spec/properties/audiences/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err93];
						else vErrors.push(err93);
						errors++;
					}
				}
			} else {
				const err94 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err94];
				else vErrors.push(err94);
				errors++;
			}
		}
	} else {
		const err95 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err95];
		else vErrors.push(err95);
		errors++;
	}
	validate82.errors = vErrors;
	return errors === 0;
}
validate82.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const Inventory = validate84;
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate84.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" },
				message: "must have required property 'apiVersion'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.metadata === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" },
				message: "must have required property 'metadata'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.spec === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" },
				message: "must have required property 'spec'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			if ("driftvakt/v1" !== data.apiVersion) {
				const err5 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "driftvakt/v1" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			if ("Inventory" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "Inventory" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			if (!validate22(data.metadata, {
				instancePath: instancePath + "/metadata",
				parentData: data,
				parentDataProperty: "metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.spec !== void 0) {
			let data3 = data.spec;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.class === void 0) {
					const err7 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "class" },
						message: "must have required property 'class'"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data3.source === void 0) {
					const err8 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "source" },
						message: "must have required property 'source'"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				for (const key1 in data3) if (!(key1 === "customer" || key1 === "class" || key1 === "source" || key1 === "expected")) {
					const err9 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data3.customer !== void 0) {
					let data4 = data3.customer;
					if (typeof data4 === "string") {
						if (!pattern4.test(data4)) {
							const err10 = {
								instancePath: instancePath + "/spec/customer",
								schemaPath: "#/$defs/name/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
								message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
					} else {
						const err11 = {
							instancePath: instancePath + "/spec/customer",
							schemaPath: "#/$defs/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
				if (data3.class !== void 0) {
					let data5 = data3.class;
					if (typeof data5 === "string") {
						if (!pattern4.test(data5)) {
							const err12 = {
								instancePath: instancePath + "/spec/class",
								schemaPath: "#/$defs/name/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
								message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
					} else {
						const err13 = {
							instancePath: instancePath + "/spec/class",
							schemaPath: "#/$defs/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
				if (data3.source !== void 0) {
					if (!validate24(data3.source, {
						instancePath: instancePath + "/spec/source",
						parentData: data3,
						parentDataProperty: "source",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
						errors = vErrors.length;
					}
				}
				if (data3.expected !== void 0) {
					let data7 = data3.expected;
					if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
						if (data7.between === void 0) {
							const err14 = {
								instancePath: instancePath + "/spec/expected",
								schemaPath: "#/properties/spec/properties/expected/required",
								keyword: "required",
								params: { missingProperty: "between" },
								message: "must have required property 'between'"
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
						for (const key2 in data7) if (!(key2 === "between")) {
							const err15 = {
								instancePath: instancePath + "/spec/expected",
								schemaPath: "#/properties/spec/properties/expected/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (data7.between !== void 0) {
							let data8 = data7.between;
							if (Array.isArray(data8)) {
								if (data8.length > 2) {
									const err16 = {
										instancePath: instancePath + "/spec/expected/between",
										schemaPath: "#/properties/spec/properties/expected/properties/between/maxItems",
										keyword: "maxItems",
										params: { limit: 2 },
										message: "must NOT have more than 2 items"
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
								if (data8.length < 2) {
									const err17 = {
										instancePath: instancePath + "/spec/expected/between",
										schemaPath: "#/properties/spec/properties/expected/properties/between/minItems",
										keyword: "minItems",
										params: { limit: 2 },
										message: "must NOT have fewer than 2 items"
									};
									if (vErrors === null) vErrors = [err17];
									else vErrors.push(err17);
									errors++;
								}
								const len0 = data8.length;
								for (let i0 = 0; i0 < len0; i0++) {
									let data9 = data8[i0];
									if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
										const err18 = {
											instancePath: instancePath + "/spec/expected/between/" + i0,
											schemaPath: "#/properties/spec/properties/expected/properties/between/items/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										};
										if (vErrors === null) vErrors = [err18];
										else vErrors.push(err18);
										errors++;
									}
									if (typeof data9 == "number" && isFinite(data9)) {
										if (data9 < 0 || isNaN(data9)) {
											const err19 = {
												instancePath: instancePath + "/spec/expected/between/" + i0,
												schemaPath: "#/properties/spec/properties/expected/properties/between/items/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0"
											};
											if (vErrors === null) vErrors = [err19];
											else vErrors.push(err19);
											errors++;
										}
									}
								}
							} else {
								const err20 = {
									instancePath: instancePath + "/spec/expected/between",
									schemaPath: "#/properties/spec/properties/expected/properties/between/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err20];
								else vErrors.push(err20);
								errors++;
							}
						}
					} else {
						const err21 = {
							instancePath: instancePath + "/spec/expected",
							schemaPath: "#/properties/spec/properties/expected/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
	} else {
		const err23 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err23];
		else vErrors.push(err23);
		errors++;
	}
	validate84.errors = vErrors;
	return errors === 0;
}
validate84.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const Maintenance = validate87;
const formats14 = formats["date-time"];
function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate87.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" },
				message: "must have required property 'apiVersion'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.metadata === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" },
				message: "must have required property 'metadata'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.spec === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" },
				message: "must have required property 'spec'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			if ("driftvakt/v1" !== data.apiVersion) {
				const err5 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "driftvakt/v1" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			if ("Maintenance" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "Maintenance" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			if (!validate22(data.metadata, {
				instancePath: instancePath + "/metadata",
				parentData: data,
				parentDataProperty: "metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.spec !== void 0) {
			let data3 = data.spec;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.services === void 0) {
					const err7 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "services" },
						message: "must have required property 'services'"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data3.from === void 0) {
					const err8 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "from" },
						message: "must have required property 'from'"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data3.until === void 0) {
					const err9 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "until" },
						message: "must have required property 'until'"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				for (const key1 in data3) if (!(key1 === "services" || key1 === "from" || key1 === "until" || key1 === "announce")) {
					const err10 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data3.services !== void 0) {
					let data4 = data3.services;
					if (Array.isArray(data4)) {
						if (data4.length < 1) {
							const err11 = {
								instancePath: instancePath + "/spec/services",
								schemaPath: "#/properties/spec/properties/services/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 items"
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
						const len0 = data4.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data5 = data4[i0];
							if (typeof data5 !== "string") {
								const err12 = {
									instancePath: instancePath + "/spec/services/" + i0,
									schemaPath: "#/properties/spec/properties/services/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
							if (typeof data5 === "string") {
								if (!pattern4.test(data5)) {
									const err13 = {
										instancePath: instancePath + "/spec/services/" + i0,
										schemaPath: "#/$defs/name/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
										message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
									};
									if (vErrors === null) vErrors = [err13];
									else vErrors.push(err13);
									errors++;
								}
							} else {
								const err14 = {
									instancePath: instancePath + "/spec/services/" + i0,
									schemaPath: "#/$defs/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
							}
						}
						let i1 = data4.length;
						let j0;
						if (i1 > 1) {
							const indices0 = {};
							for (; i1--;) {
								let item0 = data4[i1];
								if (typeof item0 !== "string") continue;
								if (typeof indices0[item0] == "number") {
									j0 = indices0[item0];
									const err15 = {
										instancePath: instancePath + "/spec/services",
										schemaPath: "#/properties/spec/properties/services/uniqueItems",
										keyword: "uniqueItems",
										params: {
											i: i1,
											j: j0
										},
										message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)"
									};
									if (vErrors === null) vErrors = [err15];
									else vErrors.push(err15);
									errors++;
									break;
								}
								indices0[item0] = i1;
							}
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/spec/services",
							schemaPath: "#/properties/spec/properties/services/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data3.from !== void 0) {
					let data6 = data3.from;
					if (typeof data6 === "string") {
						if (!formats14(data6)) {
							const err17 = {
								instancePath: instancePath + "/spec/from",
								schemaPath: "#/$defs/instant/format",
								keyword: "format",
								params: { format: "date-time" },
								message: "must match format \"date-time\""
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
					} else {
						const err18 = {
							instancePath: instancePath + "/spec/from",
							schemaPath: "#/$defs/instant/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err18];
						else vErrors.push(err18);
						errors++;
					}
				}
				if (data3.until !== void 0) {
					let data7 = data3.until;
					if (typeof data7 === "string") {
						if (!formats14(data7)) {
							const err19 = {
								instancePath: instancePath + "/spec/until",
								schemaPath: "#/$defs/instant/format",
								keyword: "format",
								params: { format: "date-time" },
								message: "must match format \"date-time\""
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
					} else {
						const err20 = {
							instancePath: instancePath + "/spec/until",
							schemaPath: "#/$defs/instant/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
				if (data3.announce !== void 0) {
					let data8 = data3.announce;
					if (typeof data8 === "string") {
						if (!pattern10.test(data8)) {
							const err21 = {
								instancePath: instancePath + "/spec/announce",
								schemaPath: "#/$defs/duration/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
								message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
							};
							if (vErrors === null) vErrors = [err21];
							else vErrors.push(err21);
							errors++;
						}
					} else {
						const err22 = {
							instancePath: instancePath + "/spec/announce",
							schemaPath: "#/$defs/duration/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
	} else {
		const err24 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err24];
		else vErrors.push(err24);
		errors++;
	}
	validate87.errors = vErrors;
	return errors === 0;
}
validate87.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const ServiceLevel = validate89;
const schema77 = {
	"title": "Service level",
	"description": "What is promised about time: how impact and urgency make a priority, and how soon a fault of each priority is answered and restored.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"apiVersion",
		"kind",
		"metadata",
		"spec"
	],
	"properties": {
		"apiVersion": {
			"description": "The version of the language.",
			"examples": ["driftvakt/v1"],
			"const": "driftvakt/v1"
		},
		"kind": {
			"description": "What is declared.",
			"examples": ["ServiceLevel"],
			"const": "ServiceLevel"
		},
		"metadata": {
			"description": "What identifies the declaration.",
			"examples": [{ "name": "gold" }],
			"$ref": "#/$defs/metadata"
		},
		"spec": {
			"description": "What is promised about time: how impact and urgency make a priority, and how soon a fault of each priority is answered and restored.",
			"examples": [{
				"type": "SLA",
				"priority": {
					"critical": {
						"high": "P1",
						"medium": "P2",
						"low": "P3"
					},
					"high": {
						"high": "P2",
						"medium": "P2",
						"low": "P3"
					},
					"medium": {
						"high": "P2",
						"medium": "P3",
						"low": "P4"
					},
					"low": {
						"high": "P3",
						"medium": "P4",
						"low": "P4"
					}
				},
				"deadlines": {
					"P1": {
						"respond": { "within": "15m" },
						"restore": { "within": "4h" }
					},
					"P2": {
						"respond": { "within": "1h" },
						"restore": { "within": "8h" }
					},
					"P3": { "restore": { "within": "3d" } },
					"P4": { "restore": { "within": "10d" } }
				}
			}],
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"type": {
					"description": "With whom it is agreed: the customer (SLA), the operator's own teams (OLA), or a supplier (UnderpinningContract).",
					"examples": ["SLA"],
					"enum": [
						"SLA",
						"OLA",
						"UnderpinningContract"
					]
				},
				"priority": {
					"description": "Impact (the service's criticality) and urgency (of the fault) make the priority.",
					"examples": [{
						"critical": {
							"high": "P1",
							"medium": "P2",
							"low": "P3"
						},
						"high": {
							"high": "P2",
							"medium": "P2",
							"low": "P3"
						},
						"medium": {
							"high": "P2",
							"medium": "P3",
							"low": "P4"
						},
						"low": {
							"high": "P3",
							"medium": "P4",
							"low": "P4"
						}
					}],
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"critical": {
							"description": "Impact critical.",
							"examples": [{
								"high": "P1",
								"medium": "P2",
								"low": "P3"
							}],
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"high": {
									"description": "Urgency high.",
									"examples": ["P2"],
									"$ref": "#/$defs/priority"
								},
								"medium": {
									"description": "Urgency medium.",
									"examples": ["P2"],
									"$ref": "#/$defs/priority"
								},
								"low": {
									"description": "Urgency low.",
									"examples": ["P2"],
									"$ref": "#/$defs/priority"
								}
							},
							"required": [
								"high",
								"medium",
								"low"
							]
						},
						"high": {
							"description": "Impact high.",
							"examples": [{
								"high": "P1",
								"medium": "P2",
								"low": "P3"
							}],
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"high": {
									"description": "Urgency high.",
									"examples": ["P2"],
									"$ref": "#/$defs/priority"
								},
								"medium": {
									"description": "Urgency medium.",
									"examples": ["P2"],
									"$ref": "#/$defs/priority"
								},
								"low": {
									"description": "Urgency low.",
									"examples": ["P2"],
									"$ref": "#/$defs/priority"
								}
							},
							"required": [
								"high",
								"medium",
								"low"
							]
						},
						"medium": {
							"description": "Impact medium.",
							"examples": [{
								"high": "P1",
								"medium": "P2",
								"low": "P3"
							}],
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"high": {
									"description": "Urgency high.",
									"examples": ["P2"],
									"$ref": "#/$defs/priority"
								},
								"medium": {
									"description": "Urgency medium.",
									"examples": ["P2"],
									"$ref": "#/$defs/priority"
								},
								"low": {
									"description": "Urgency low.",
									"examples": ["P2"],
									"$ref": "#/$defs/priority"
								}
							},
							"required": [
								"high",
								"medium",
								"low"
							]
						},
						"low": {
							"description": "Impact low.",
							"examples": [{
								"high": "P1",
								"medium": "P2",
								"low": "P3"
							}],
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"high": {
									"description": "Urgency high.",
									"examples": ["P2"],
									"$ref": "#/$defs/priority"
								},
								"medium": {
									"description": "Urgency medium.",
									"examples": ["P2"],
									"$ref": "#/$defs/priority"
								},
								"low": {
									"description": "Urgency low.",
									"examples": ["P2"],
									"$ref": "#/$defs/priority"
								}
							},
							"required": [
								"high",
								"medium",
								"low"
							]
						}
					},
					"required": [
						"critical",
						"high",
						"medium",
						"low"
					]
				},
				"deadlines": {
					"description": "For each priority, how soon.",
					"examples": [{
						"P1": {
							"respond": { "within": "15m" },
							"restore": { "within": "4h" }
						},
						"P2": {
							"respond": { "within": "1h" },
							"restore": { "within": "8h" }
						},
						"P3": { "restore": { "within": "3d" } },
						"P4": { "restore": { "within": "10d" } }
					}],
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"P1": {
							"description": "Faults of priority P1.",
							"examples": [{
								"respond": { "within": "15m" },
								"restore": { "within": "4h" }
							}],
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"respond": {
									"description": "Qualified staff have begun.",
									"examples": [{ "within": "15m" }],
									"type": "object",
									"additionalProperties": false,
									"properties": { "within": {
										"description": "How long, around the clock.",
										"examples": ["15m"],
										"$ref": "#/$defs/duration"
									} },
									"required": ["within"]
								},
								"restore": {
									"description": "The service works again as agreed.",
									"examples": [{ "within": "4h" }],
									"type": "object",
									"additionalProperties": false,
									"properties": { "within": {
										"description": "How long, around the clock.",
										"examples": ["4h"],
										"$ref": "#/$defs/duration"
									} },
									"required": ["within"]
								}
							},
							"required": ["restore"]
						},
						"P2": {
							"description": "Faults of priority P2.",
							"examples": [{
								"respond": { "within": "15m" },
								"restore": { "within": "4h" }
							}],
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"respond": {
									"description": "Qualified staff have begun.",
									"examples": [{ "within": "15m" }],
									"type": "object",
									"additionalProperties": false,
									"properties": { "within": {
										"description": "How long, around the clock.",
										"examples": ["15m"],
										"$ref": "#/$defs/duration"
									} },
									"required": ["within"]
								},
								"restore": {
									"description": "The service works again as agreed.",
									"examples": [{ "within": "4h" }],
									"type": "object",
									"additionalProperties": false,
									"properties": { "within": {
										"description": "How long, around the clock.",
										"examples": ["4h"],
										"$ref": "#/$defs/duration"
									} },
									"required": ["within"]
								}
							},
							"required": ["restore"]
						},
						"P3": {
							"description": "Faults of priority P3.",
							"examples": [{
								"respond": { "within": "15m" },
								"restore": { "within": "4h" }
							}],
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"respond": {
									"description": "Qualified staff have begun.",
									"examples": [{ "within": "15m" }],
									"type": "object",
									"additionalProperties": false,
									"properties": { "within": {
										"description": "How long, around the clock.",
										"examples": ["15m"],
										"$ref": "#/$defs/duration"
									} },
									"required": ["within"]
								},
								"restore": {
									"description": "The service works again as agreed.",
									"examples": [{ "within": "4h" }],
									"type": "object",
									"additionalProperties": false,
									"properties": { "within": {
										"description": "How long, around the clock.",
										"examples": ["4h"],
										"$ref": "#/$defs/duration"
									} },
									"required": ["within"]
								}
							},
							"required": ["restore"]
						},
						"P4": {
							"description": "Faults of priority P4.",
							"examples": [{
								"respond": { "within": "15m" },
								"restore": { "within": "4h" }
							}],
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"respond": {
									"description": "Qualified staff have begun.",
									"examples": [{ "within": "15m" }],
									"type": "object",
									"additionalProperties": false,
									"properties": { "within": {
										"description": "How long, around the clock.",
										"examples": ["15m"],
										"$ref": "#/$defs/duration"
									} },
									"required": ["within"]
								},
								"restore": {
									"description": "The service works again as agreed.",
									"examples": [{ "within": "4h" }],
									"type": "object",
									"additionalProperties": false,
									"properties": { "within": {
										"description": "How long, around the clock.",
										"examples": ["4h"],
										"$ref": "#/$defs/duration"
									} },
									"required": ["within"]
								}
							},
							"required": ["restore"]
						}
					},
					"required": [
						"P1",
						"P2",
						"P3",
						"P4"
					]
				},
				"warnAt": {
					"description": "The share of a deadline after which it counts as at risk. Default 75%.",
					"examples": ["75%"],
					"$ref": "#/$defs/share"
				}
			},
			"required": [
				"type",
				"priority",
				"deadlines"
			]
		}
	}
};
const schema78 = {
	"description": "How soon a fault must be corrected, P1 first.",
	"examples": ["P2"],
	"enum": [
		"P1",
		"P2",
		"P3",
		"P4"
	]
};
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate89.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" },
				message: "must have required property 'apiVersion'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.metadata === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" },
				message: "must have required property 'metadata'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.spec === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" },
				message: "must have required property 'spec'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			if ("driftvakt/v1" !== data.apiVersion) {
				const err5 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "driftvakt/v1" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			if ("ServiceLevel" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "ServiceLevel" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			if (!validate22(data.metadata, {
				instancePath: instancePath + "/metadata",
				parentData: data,
				parentDataProperty: "metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.spec !== void 0) {
			let data3 = data.spec;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.type === void 0) {
					const err7 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "type" },
						message: "must have required property 'type'"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data3.priority === void 0) {
					const err8 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "priority" },
						message: "must have required property 'priority'"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data3.deadlines === void 0) {
					const err9 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "deadlines" },
						message: "must have required property 'deadlines'"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				for (const key1 in data3) if (!(key1 === "type" || key1 === "priority" || key1 === "deadlines" || key1 === "warnAt")) {
					const err10 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data3.type !== void 0) {
					let data4 = data3.type;
					if (!(data4 === "SLA" || data4 === "OLA" || data4 === "UnderpinningContract")) {
						const err11 = {
							instancePath: instancePath + "/spec/type",
							schemaPath: "#/properties/spec/properties/type/enum",
							keyword: "enum",
							params: { allowedValues: schema77.properties.spec.properties.type.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
				if (data3.priority !== void 0) {
					let data5 = data3.priority;
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						if (data5.critical === void 0) {
							const err12 = {
								instancePath: instancePath + "/spec/priority",
								schemaPath: "#/properties/spec/properties/priority/required",
								keyword: "required",
								params: { missingProperty: "critical" },
								message: "must have required property 'critical'"
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						if (data5.high === void 0) {
							const err13 = {
								instancePath: instancePath + "/spec/priority",
								schemaPath: "#/properties/spec/properties/priority/required",
								keyword: "required",
								params: { missingProperty: "high" },
								message: "must have required property 'high'"
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
						if (data5.medium === void 0) {
							const err14 = {
								instancePath: instancePath + "/spec/priority",
								schemaPath: "#/properties/spec/properties/priority/required",
								keyword: "required",
								params: { missingProperty: "medium" },
								message: "must have required property 'medium'"
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
						if (data5.low === void 0) {
							const err15 = {
								instancePath: instancePath + "/spec/priority",
								schemaPath: "#/properties/spec/properties/priority/required",
								keyword: "required",
								params: { missingProperty: "low" },
								message: "must have required property 'low'"
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						for (const key2 in data5) if (!(key2 === "critical" || key2 === "high" || key2 === "medium" || key2 === "low")) {
							const err16 = {
								instancePath: instancePath + "/spec/priority",
								schemaPath: "#/properties/spec/properties/priority/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
						if (data5.critical !== void 0) {
							let data6 = data5.critical;
							if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
								if (data6.high === void 0) {
									const err17 = {
										instancePath: instancePath + "/spec/priority/critical",
										schemaPath: "#/properties/spec/properties/priority/properties/critical/required",
										keyword: "required",
										params: { missingProperty: "high" },
										message: "must have required property 'high'"
									};
									if (vErrors === null) vErrors = [err17];
									else vErrors.push(err17);
									errors++;
								}
								if (data6.medium === void 0) {
									const err18 = {
										instancePath: instancePath + "/spec/priority/critical",
										schemaPath: "#/properties/spec/properties/priority/properties/critical/required",
										keyword: "required",
										params: { missingProperty: "medium" },
										message: "must have required property 'medium'"
									};
									if (vErrors === null) vErrors = [err18];
									else vErrors.push(err18);
									errors++;
								}
								if (data6.low === void 0) {
									const err19 = {
										instancePath: instancePath + "/spec/priority/critical",
										schemaPath: "#/properties/spec/properties/priority/properties/critical/required",
										keyword: "required",
										params: { missingProperty: "low" },
										message: "must have required property 'low'"
									};
									if (vErrors === null) vErrors = [err19];
									else vErrors.push(err19);
									errors++;
								}
								for (const key3 in data6) if (!(key3 === "high" || key3 === "medium" || key3 === "low")) {
									const err20 = {
										instancePath: instancePath + "/spec/priority/critical",
										schemaPath: "#/properties/spec/properties/priority/properties/critical/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key3 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
								if (data6.high !== void 0) {
									let data7 = data6.high;
									if (!(data7 === "P1" || data7 === "P2" || data7 === "P3" || data7 === "P4")) {
										const err21 = {
											instancePath: instancePath + "/spec/priority/critical/high",
											schemaPath: "#/$defs/priority/enum",
											keyword: "enum",
											params: { allowedValues: schema78.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err21];
										else vErrors.push(err21);
										errors++;
									}
								}
								if (data6.medium !== void 0) {
									let data8 = data6.medium;
									if (!(data8 === "P1" || data8 === "P2" || data8 === "P3" || data8 === "P4")) {
										const err22 = {
											instancePath: instancePath + "/spec/priority/critical/medium",
											schemaPath: "#/$defs/priority/enum",
											keyword: "enum",
											params: { allowedValues: schema78.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err22];
										else vErrors.push(err22);
										errors++;
									}
								}
								if (data6.low !== void 0) {
									let data9 = data6.low;
									if (!(data9 === "P1" || data9 === "P2" || data9 === "P3" || data9 === "P4")) {
										const err23 = {
											instancePath: instancePath + "/spec/priority/critical/low",
											schemaPath: "#/$defs/priority/enum",
											keyword: "enum",
											params: { allowedValues: schema78.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err23];
										else vErrors.push(err23);
										errors++;
									}
								}
							} else {
								const err24 = {
									instancePath: instancePath + "/spec/priority/critical",
									schemaPath: "#/properties/spec/properties/priority/properties/critical/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
						}
						if (data5.high !== void 0) {
							let data10 = data5.high;
							if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
								if (data10.high === void 0) {
									const err25 = {
										instancePath: instancePath + "/spec/priority/high",
										schemaPath: "#/properties/spec/properties/priority/properties/high/required",
										keyword: "required",
										params: { missingProperty: "high" },
										message: "must have required property 'high'"
									};
									if (vErrors === null) vErrors = [err25];
									else vErrors.push(err25);
									errors++;
								}
								if (data10.medium === void 0) {
									const err26 = {
										instancePath: instancePath + "/spec/priority/high",
										schemaPath: "#/properties/spec/properties/priority/properties/high/required",
										keyword: "required",
										params: { missingProperty: "medium" },
										message: "must have required property 'medium'"
									};
									if (vErrors === null) vErrors = [err26];
									else vErrors.push(err26);
									errors++;
								}
								if (data10.low === void 0) {
									const err27 = {
										instancePath: instancePath + "/spec/priority/high",
										schemaPath: "#/properties/spec/properties/priority/properties/high/required",
										keyword: "required",
										params: { missingProperty: "low" },
										message: "must have required property 'low'"
									};
									if (vErrors === null) vErrors = [err27];
									else vErrors.push(err27);
									errors++;
								}
								for (const key4 in data10) if (!(key4 === "high" || key4 === "medium" || key4 === "low")) {
									const err28 = {
										instancePath: instancePath + "/spec/priority/high",
										schemaPath: "#/properties/spec/properties/priority/properties/high/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key4 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err28];
									else vErrors.push(err28);
									errors++;
								}
								if (data10.high !== void 0) {
									let data11 = data10.high;
									if (!(data11 === "P1" || data11 === "P2" || data11 === "P3" || data11 === "P4")) {
										const err29 = {
											instancePath: instancePath + "/spec/priority/high/high",
											schemaPath: "#/$defs/priority/enum",
											keyword: "enum",
											params: { allowedValues: schema78.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err29];
										else vErrors.push(err29);
										errors++;
									}
								}
								if (data10.medium !== void 0) {
									let data12 = data10.medium;
									if (!(data12 === "P1" || data12 === "P2" || data12 === "P3" || data12 === "P4")) {
										const err30 = {
											instancePath: instancePath + "/spec/priority/high/medium",
											schemaPath: "#/$defs/priority/enum",
											keyword: "enum",
											params: { allowedValues: schema78.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err30];
										else vErrors.push(err30);
										errors++;
									}
								}
								if (data10.low !== void 0) {
									let data13 = data10.low;
									if (!(data13 === "P1" || data13 === "P2" || data13 === "P3" || data13 === "P4")) {
										const err31 = {
											instancePath: instancePath + "/spec/priority/high/low",
											schemaPath: "#/$defs/priority/enum",
											keyword: "enum",
											params: { allowedValues: schema78.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err31];
										else vErrors.push(err31);
										errors++;
									}
								}
							} else {
								const err32 = {
									instancePath: instancePath + "/spec/priority/high",
									schemaPath: "#/properties/spec/properties/priority/properties/high/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
						}
						if (data5.medium !== void 0) {
							let data14 = data5.medium;
							if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
								if (data14.high === void 0) {
									const err33 = {
										instancePath: instancePath + "/spec/priority/medium",
										schemaPath: "#/properties/spec/properties/priority/properties/medium/required",
										keyword: "required",
										params: { missingProperty: "high" },
										message: "must have required property 'high'"
									};
									if (vErrors === null) vErrors = [err33];
									else vErrors.push(err33);
									errors++;
								}
								if (data14.medium === void 0) {
									const err34 = {
										instancePath: instancePath + "/spec/priority/medium",
										schemaPath: "#/properties/spec/properties/priority/properties/medium/required",
										keyword: "required",
										params: { missingProperty: "medium" },
										message: "must have required property 'medium'"
									};
									if (vErrors === null) vErrors = [err34];
									else vErrors.push(err34);
									errors++;
								}
								if (data14.low === void 0) {
									const err35 = {
										instancePath: instancePath + "/spec/priority/medium",
										schemaPath: "#/properties/spec/properties/priority/properties/medium/required",
										keyword: "required",
										params: { missingProperty: "low" },
										message: "must have required property 'low'"
									};
									if (vErrors === null) vErrors = [err35];
									else vErrors.push(err35);
									errors++;
								}
								for (const key5 in data14) if (!(key5 === "high" || key5 === "medium" || key5 === "low")) {
									const err36 = {
										instancePath: instancePath + "/spec/priority/medium",
										schemaPath: "#/properties/spec/properties/priority/properties/medium/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key5 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err36];
									else vErrors.push(err36);
									errors++;
								}
								if (data14.high !== void 0) {
									let data15 = data14.high;
									if (!(data15 === "P1" || data15 === "P2" || data15 === "P3" || data15 === "P4")) {
										const err37 = {
											instancePath: instancePath + "/spec/priority/medium/high",
											schemaPath: "#/$defs/priority/enum",
											keyword: "enum",
											params: { allowedValues: schema78.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err37];
										else vErrors.push(err37);
										errors++;
									}
								}
								if (data14.medium !== void 0) {
									let data16 = data14.medium;
									if (!(data16 === "P1" || data16 === "P2" || data16 === "P3" || data16 === "P4")) {
										const err38 = {
											instancePath: instancePath + "/spec/priority/medium/medium",
											schemaPath: "#/$defs/priority/enum",
											keyword: "enum",
											params: { allowedValues: schema78.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err38];
										else vErrors.push(err38);
										errors++;
									}
								}
								if (data14.low !== void 0) {
									let data17 = data14.low;
									if (!(data17 === "P1" || data17 === "P2" || data17 === "P3" || data17 === "P4")) {
										const err39 = {
											instancePath: instancePath + "/spec/priority/medium/low",
											schemaPath: "#/$defs/priority/enum",
											keyword: "enum",
											params: { allowedValues: schema78.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err39];
										else vErrors.push(err39);
										errors++;
									}
								}
							} else {
								const err40 = {
									instancePath: instancePath + "/spec/priority/medium",
									schemaPath: "#/properties/spec/properties/priority/properties/medium/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err40];
								else vErrors.push(err40);
								errors++;
							}
						}
						if (data5.low !== void 0) {
							let data18 = data5.low;
							if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
								if (data18.high === void 0) {
									const err41 = {
										instancePath: instancePath + "/spec/priority/low",
										schemaPath: "#/properties/spec/properties/priority/properties/low/required",
										keyword: "required",
										params: { missingProperty: "high" },
										message: "must have required property 'high'"
									};
									if (vErrors === null) vErrors = [err41];
									else vErrors.push(err41);
									errors++;
								}
								if (data18.medium === void 0) {
									const err42 = {
										instancePath: instancePath + "/spec/priority/low",
										schemaPath: "#/properties/spec/properties/priority/properties/low/required",
										keyword: "required",
										params: { missingProperty: "medium" },
										message: "must have required property 'medium'"
									};
									if (vErrors === null) vErrors = [err42];
									else vErrors.push(err42);
									errors++;
								}
								if (data18.low === void 0) {
									const err43 = {
										instancePath: instancePath + "/spec/priority/low",
										schemaPath: "#/properties/spec/properties/priority/properties/low/required",
										keyword: "required",
										params: { missingProperty: "low" },
										message: "must have required property 'low'"
									};
									if (vErrors === null) vErrors = [err43];
									else vErrors.push(err43);
									errors++;
								}
								for (const key6 in data18) if (!(key6 === "high" || key6 === "medium" || key6 === "low")) {
									const err44 = {
										instancePath: instancePath + "/spec/priority/low",
										schemaPath: "#/properties/spec/properties/priority/properties/low/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key6 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
								if (data18.high !== void 0) {
									let data19 = data18.high;
									if (!(data19 === "P1" || data19 === "P2" || data19 === "P3" || data19 === "P4")) {
										const err45 = {
											instancePath: instancePath + "/spec/priority/low/high",
											schemaPath: "#/$defs/priority/enum",
											keyword: "enum",
											params: { allowedValues: schema78.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err45];
										else vErrors.push(err45);
										errors++;
									}
								}
								if (data18.medium !== void 0) {
									let data20 = data18.medium;
									if (!(data20 === "P1" || data20 === "P2" || data20 === "P3" || data20 === "P4")) {
										const err46 = {
											instancePath: instancePath + "/spec/priority/low/medium",
											schemaPath: "#/$defs/priority/enum",
											keyword: "enum",
											params: { allowedValues: schema78.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err46];
										else vErrors.push(err46);
										errors++;
									}
								}
								if (data18.low !== void 0) {
									let data21 = data18.low;
									if (!(data21 === "P1" || data21 === "P2" || data21 === "P3" || data21 === "P4")) {
										const err47 = {
											instancePath: instancePath + "/spec/priority/low/low",
											schemaPath: "#/$defs/priority/enum",
											keyword: "enum",
											params: { allowedValues: schema78.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err47];
										else vErrors.push(err47);
										errors++;
									}
								}
							} else {
								const err48 = {
									instancePath: instancePath + "/spec/priority/low",
									schemaPath: "#/properties/spec/properties/priority/properties/low/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err48];
								else vErrors.push(err48);
								errors++;
							}
						}
					} else {
						const err49 = {
							instancePath: instancePath + "/spec/priority",
							schemaPath: "#/properties/spec/properties/priority/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err49];
						else vErrors.push(err49);
						errors++;
					}
				}
				if (data3.deadlines !== void 0) {
					let data22 = data3.deadlines;
					if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
						if (data22.P1 === void 0) {
							const err50 = {
								instancePath: instancePath + "/spec/deadlines",
								schemaPath: "#/properties/spec/properties/deadlines/required",
								keyword: "required",
								params: { missingProperty: "P1" },
								message: "must have required property 'P1'"
							};
							if (vErrors === null) vErrors = [err50];
							else vErrors.push(err50);
							errors++;
						}
						if (data22.P2 === void 0) {
							const err51 = {
								instancePath: instancePath + "/spec/deadlines",
								schemaPath: "#/properties/spec/properties/deadlines/required",
								keyword: "required",
								params: { missingProperty: "P2" },
								message: "must have required property 'P2'"
							};
							if (vErrors === null) vErrors = [err51];
							else vErrors.push(err51);
							errors++;
						}
						if (data22.P3 === void 0) {
							const err52 = {
								instancePath: instancePath + "/spec/deadlines",
								schemaPath: "#/properties/spec/properties/deadlines/required",
								keyword: "required",
								params: { missingProperty: "P3" },
								message: "must have required property 'P3'"
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
						if (data22.P4 === void 0) {
							const err53 = {
								instancePath: instancePath + "/spec/deadlines",
								schemaPath: "#/properties/spec/properties/deadlines/required",
								keyword: "required",
								params: { missingProperty: "P4" },
								message: "must have required property 'P4'"
							};
							if (vErrors === null) vErrors = [err53];
							else vErrors.push(err53);
							errors++;
						}
						for (const key7 in data22) if (!(key7 === "P1" || key7 === "P2" || key7 === "P3" || key7 === "P4")) {
							const err54 = {
								instancePath: instancePath + "/spec/deadlines",
								schemaPath: "#/properties/spec/properties/deadlines/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key7 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err54];
							else vErrors.push(err54);
							errors++;
						}
						if (data22.P1 !== void 0) {
							let data23 = data22.P1;
							if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
								if (data23.restore === void 0) {
									const err55 = {
										instancePath: instancePath + "/spec/deadlines/P1",
										schemaPath: "#/properties/spec/properties/deadlines/properties/P1/required",
										keyword: "required",
										params: { missingProperty: "restore" },
										message: "must have required property 'restore'"
									};
									if (vErrors === null) vErrors = [err55];
									else vErrors.push(err55);
									errors++;
								}
								for (const key8 in data23) if (!(key8 === "respond" || key8 === "restore")) {
									const err56 = {
										instancePath: instancePath + "/spec/deadlines/P1",
										schemaPath: "#/properties/spec/properties/deadlines/properties/P1/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key8 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err56];
									else vErrors.push(err56);
									errors++;
								}
								if (data23.respond !== void 0) {
									let data24 = data23.respond;
									if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
										if (data24.within === void 0) {
											const err57 = {
												instancePath: instancePath + "/spec/deadlines/P1/respond",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P1/properties/respond/required",
												keyword: "required",
												params: { missingProperty: "within" },
												message: "must have required property 'within'"
											};
											if (vErrors === null) vErrors = [err57];
											else vErrors.push(err57);
											errors++;
										}
										for (const key9 in data24) if (!(key9 === "within")) {
											const err58 = {
												instancePath: instancePath + "/spec/deadlines/P1/respond",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P1/properties/respond/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key9 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err58];
											else vErrors.push(err58);
											errors++;
										}
										if (data24.within !== void 0) {
											let data25 = data24.within;
											if (typeof data25 === "string") {
												if (!pattern10.test(data25)) {
													const err59 = {
														instancePath: instancePath + "/spec/deadlines/P1/respond/within",
														schemaPath: "#/$defs/duration/pattern",
														keyword: "pattern",
														params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
														message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
													};
													if (vErrors === null) vErrors = [err59];
													else vErrors.push(err59);
													errors++;
												}
											} else {
												const err60 = {
													instancePath: instancePath + "/spec/deadlines/P1/respond/within",
													schemaPath: "#/$defs/duration/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err60];
												else vErrors.push(err60);
												errors++;
											}
										}
									} else {
										const err61 = {
											instancePath: instancePath + "/spec/deadlines/P1/respond",
											schemaPath: "#/properties/spec/properties/deadlines/properties/P1/properties/respond/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err61];
										else vErrors.push(err61);
										errors++;
									}
								}
								if (data23.restore !== void 0) {
									let data26 = data23.restore;
									if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
										if (data26.within === void 0) {
											const err62 = {
												instancePath: instancePath + "/spec/deadlines/P1/restore",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P1/properties/restore/required",
												keyword: "required",
												params: { missingProperty: "within" },
												message: "must have required property 'within'"
											};
											if (vErrors === null) vErrors = [err62];
											else vErrors.push(err62);
											errors++;
										}
										for (const key10 in data26) if (!(key10 === "within")) {
											const err63 = {
												instancePath: instancePath + "/spec/deadlines/P1/restore",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P1/properties/restore/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key10 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err63];
											else vErrors.push(err63);
											errors++;
										}
										if (data26.within !== void 0) {
											let data27 = data26.within;
											if (typeof data27 === "string") {
												if (!pattern10.test(data27)) {
													const err64 = {
														instancePath: instancePath + "/spec/deadlines/P1/restore/within",
														schemaPath: "#/$defs/duration/pattern",
														keyword: "pattern",
														params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
														message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
													};
													if (vErrors === null) vErrors = [err64];
													else vErrors.push(err64);
													errors++;
												}
											} else {
												const err65 = {
													instancePath: instancePath + "/spec/deadlines/P1/restore/within",
													schemaPath: "#/$defs/duration/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err65];
												else vErrors.push(err65);
												errors++;
											}
										}
									} else {
										const err66 = {
											instancePath: instancePath + "/spec/deadlines/P1/restore",
											schemaPath: "#/properties/spec/properties/deadlines/properties/P1/properties/restore/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err66];
										else vErrors.push(err66);
										errors++;
									}
								}
							} else {
								const err67 = {
									instancePath: instancePath + "/spec/deadlines/P1",
									schemaPath: "#/properties/spec/properties/deadlines/properties/P1/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err67];
								else vErrors.push(err67);
								errors++;
							}
						}
						if (data22.P2 !== void 0) {
							let data28 = data22.P2;
							if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
								if (data28.restore === void 0) {
									const err68 = {
										instancePath: instancePath + "/spec/deadlines/P2",
										schemaPath: "#/properties/spec/properties/deadlines/properties/P2/required",
										keyword: "required",
										params: { missingProperty: "restore" },
										message: "must have required property 'restore'"
									};
									if (vErrors === null) vErrors = [err68];
									else vErrors.push(err68);
									errors++;
								}
								for (const key11 in data28) if (!(key11 === "respond" || key11 === "restore")) {
									const err69 = {
										instancePath: instancePath + "/spec/deadlines/P2",
										schemaPath: "#/properties/spec/properties/deadlines/properties/P2/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key11 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err69];
									else vErrors.push(err69);
									errors++;
								}
								if (data28.respond !== void 0) {
									let data29 = data28.respond;
									if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
										if (data29.within === void 0) {
											const err70 = {
												instancePath: instancePath + "/spec/deadlines/P2/respond",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P2/properties/respond/required",
												keyword: "required",
												params: { missingProperty: "within" },
												message: "must have required property 'within'"
											};
											if (vErrors === null) vErrors = [err70];
											else vErrors.push(err70);
											errors++;
										}
										for (const key12 in data29) if (!(key12 === "within")) {
											const err71 = {
												instancePath: instancePath + "/spec/deadlines/P2/respond",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P2/properties/respond/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key12 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err71];
											else vErrors.push(err71);
											errors++;
										}
										if (data29.within !== void 0) {
											let data30 = data29.within;
											if (typeof data30 === "string") {
												if (!pattern10.test(data30)) {
													const err72 = {
														instancePath: instancePath + "/spec/deadlines/P2/respond/within",
														schemaPath: "#/$defs/duration/pattern",
														keyword: "pattern",
														params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
														message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
													};
													if (vErrors === null) vErrors = [err72];
													else vErrors.push(err72);
													errors++;
												}
											} else {
												const err73 = {
													instancePath: instancePath + "/spec/deadlines/P2/respond/within",
													schemaPath: "#/$defs/duration/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err73];
												else vErrors.push(err73);
												errors++;
											}
										}
									} else {
										const err74 = {
											instancePath: instancePath + "/spec/deadlines/P2/respond",
											schemaPath: "#/properties/spec/properties/deadlines/properties/P2/properties/respond/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err74];
										else vErrors.push(err74);
										errors++;
									}
								}
								if (data28.restore !== void 0) {
									let data31 = data28.restore;
									if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
										if (data31.within === void 0) {
											const err75 = {
												instancePath: instancePath + "/spec/deadlines/P2/restore",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P2/properties/restore/required",
												keyword: "required",
												params: { missingProperty: "within" },
												message: "must have required property 'within'"
											};
											if (vErrors === null) vErrors = [err75];
											else vErrors.push(err75);
											errors++;
										}
										for (const key13 in data31) if (!(key13 === "within")) {
											const err76 = {
												instancePath: instancePath + "/spec/deadlines/P2/restore",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P2/properties/restore/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key13 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err76];
											else vErrors.push(err76);
											errors++;
										}
										if (data31.within !== void 0) {
											let data32 = data31.within;
											if (typeof data32 === "string") {
												if (!pattern10.test(data32)) {
													const err77 = {
														instancePath: instancePath + "/spec/deadlines/P2/restore/within",
														schemaPath: "#/$defs/duration/pattern",
														keyword: "pattern",
														params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
														message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
													};
													if (vErrors === null) vErrors = [err77];
													else vErrors.push(err77);
													errors++;
												}
											} else {
												const err78 = {
													instancePath: instancePath + "/spec/deadlines/P2/restore/within",
													schemaPath: "#/$defs/duration/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err78];
												else vErrors.push(err78);
												errors++;
											}
										}
									} else {
										const err79 = {
											instancePath: instancePath + "/spec/deadlines/P2/restore",
											schemaPath: "#/properties/spec/properties/deadlines/properties/P2/properties/restore/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err79];
										else vErrors.push(err79);
										errors++;
									}
								}
							} else {
								const err80 = {
									instancePath: instancePath + "/spec/deadlines/P2",
									schemaPath: "#/properties/spec/properties/deadlines/properties/P2/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err80];
								else vErrors.push(err80);
								errors++;
							}
						}
						if (data22.P3 !== void 0) {
							let data33 = data22.P3;
							if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
								if (data33.restore === void 0) {
									const err81 = {
										instancePath: instancePath + "/spec/deadlines/P3",
										schemaPath: "#/properties/spec/properties/deadlines/properties/P3/required",
										keyword: "required",
										params: { missingProperty: "restore" },
										message: "must have required property 'restore'"
									};
									if (vErrors === null) vErrors = [err81];
									else vErrors.push(err81);
									errors++;
								}
								for (const key14 in data33) if (!(key14 === "respond" || key14 === "restore")) {
									const err82 = {
										instancePath: instancePath + "/spec/deadlines/P3",
										schemaPath: "#/properties/spec/properties/deadlines/properties/P3/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key14 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err82];
									else vErrors.push(err82);
									errors++;
								}
								if (data33.respond !== void 0) {
									let data34 = data33.respond;
									if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
										if (data34.within === void 0) {
											const err83 = {
												instancePath: instancePath + "/spec/deadlines/P3/respond",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P3/properties/respond/required",
												keyword: "required",
												params: { missingProperty: "within" },
												message: "must have required property 'within'"
											};
											if (vErrors === null) vErrors = [err83];
											else vErrors.push(err83);
											errors++;
										}
										for (const key15 in data34) if (!(key15 === "within")) {
											const err84 = {
												instancePath: instancePath + "/spec/deadlines/P3/respond",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P3/properties/respond/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key15 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err84];
											else vErrors.push(err84);
											errors++;
										}
										if (data34.within !== void 0) {
											let data35 = data34.within;
											if (typeof data35 === "string") {
												if (!pattern10.test(data35)) {
													const err85 = {
														instancePath: instancePath + "/spec/deadlines/P3/respond/within",
														schemaPath: "#/$defs/duration/pattern",
														keyword: "pattern",
														params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
														message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
													};
													if (vErrors === null) vErrors = [err85];
													else vErrors.push(err85);
													errors++;
												}
											} else {
												const err86 = {
													instancePath: instancePath + "/spec/deadlines/P3/respond/within",
													schemaPath: "#/$defs/duration/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err86];
												else vErrors.push(err86);
												errors++;
											}
										}
									} else {
										const err87 = {
											instancePath: instancePath + "/spec/deadlines/P3/respond",
											schemaPath: "#/properties/spec/properties/deadlines/properties/P3/properties/respond/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err87];
										else vErrors.push(err87);
										errors++;
									}
								}
								if (data33.restore !== void 0) {
									let data36 = data33.restore;
									if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
										if (data36.within === void 0) {
											const err88 = {
												instancePath: instancePath + "/spec/deadlines/P3/restore",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P3/properties/restore/required",
												keyword: "required",
												params: { missingProperty: "within" },
												message: "must have required property 'within'"
											};
											if (vErrors === null) vErrors = [err88];
											else vErrors.push(err88);
											errors++;
										}
										for (const key16 in data36) if (!(key16 === "within")) {
											const err89 = {
												instancePath: instancePath + "/spec/deadlines/P3/restore",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P3/properties/restore/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key16 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err89];
											else vErrors.push(err89);
											errors++;
										}
										if (data36.within !== void 0) {
											let data37 = data36.within;
											if (typeof data37 === "string") {
												if (!pattern10.test(data37)) {
													const err90 = {
														instancePath: instancePath + "/spec/deadlines/P3/restore/within",
														schemaPath: "#/$defs/duration/pattern",
														keyword: "pattern",
														params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
														message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
													};
													if (vErrors === null) vErrors = [err90];
													else vErrors.push(err90);
													errors++;
												}
											} else {
												const err91 = {
													instancePath: instancePath + "/spec/deadlines/P3/restore/within",
													schemaPath: "#/$defs/duration/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err91];
												else vErrors.push(err91);
												errors++;
											}
										}
									} else {
										const err92 = {
											instancePath: instancePath + "/spec/deadlines/P3/restore",
											schemaPath: "#/properties/spec/properties/deadlines/properties/P3/properties/restore/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err92];
										else vErrors.push(err92);
										errors++;
									}
								}
							} else {
								const err93 = {
									instancePath: instancePath + "/spec/deadlines/P3",
									schemaPath: "#/properties/spec/properties/deadlines/properties/P3/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err93];
								else vErrors.push(err93);
								errors++;
							}
						}
						if (data22.P4 !== void 0) {
							let data38 = data22.P4;
							if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
								if (data38.restore === void 0) {
									const err94 = {
										instancePath: instancePath + "/spec/deadlines/P4",
										schemaPath: "#/properties/spec/properties/deadlines/properties/P4/required",
										keyword: "required",
										params: { missingProperty: "restore" },
										message: "must have required property 'restore'"
									};
									if (vErrors === null) vErrors = [err94];
									else vErrors.push(err94);
									errors++;
								}
								for (const key17 in data38) if (!(key17 === "respond" || key17 === "restore")) {
									const err95 = {
										instancePath: instancePath + "/spec/deadlines/P4",
										schemaPath: "#/properties/spec/properties/deadlines/properties/P4/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key17 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err95];
									else vErrors.push(err95);
									errors++;
								}
								if (data38.respond !== void 0) {
									let data39 = data38.respond;
									if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
										if (data39.within === void 0) {
											const err96 = {
												instancePath: instancePath + "/spec/deadlines/P4/respond",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P4/properties/respond/required",
												keyword: "required",
												params: { missingProperty: "within" },
												message: "must have required property 'within'"
											};
											if (vErrors === null) vErrors = [err96];
											else vErrors.push(err96);
											errors++;
										}
										for (const key18 in data39) if (!(key18 === "within")) {
											const err97 = {
												instancePath: instancePath + "/spec/deadlines/P4/respond",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P4/properties/respond/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key18 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err97];
											else vErrors.push(err97);
											errors++;
										}
										if (data39.within !== void 0) {
											let data40 = data39.within;
											if (typeof data40 === "string") {
												if (!pattern10.test(data40)) {
													const err98 = {
														instancePath: instancePath + "/spec/deadlines/P4/respond/within",
														schemaPath: "#/$defs/duration/pattern",
														keyword: "pattern",
														params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
														message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
													};
													if (vErrors === null) vErrors = [err98];
													else vErrors.push(err98);
													errors++;
												}
											} else {
												const err99 = {
													instancePath: instancePath + "/spec/deadlines/P4/respond/within",
													schemaPath: "#/$defs/duration/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err99];
												else vErrors.push(err99);
												errors++;
											}
										}
									} else {
										const err100 = {
											instancePath: instancePath + "/spec/deadlines/P4/respond",
											schemaPath: "#/properties/spec/properties/deadlines/properties/P4/properties/respond/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err100];
										else vErrors.push(err100);
										errors++;
									}
								}
								if (data38.restore !== void 0) {
									let data41 = data38.restore;
									if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
										if (data41.within === void 0) {
											const err101 = {
												instancePath: instancePath + "/spec/deadlines/P4/restore",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P4/properties/restore/required",
												keyword: "required",
												params: { missingProperty: "within" },
												message: "must have required property 'within'"
											};
											if (vErrors === null) vErrors = [err101];
											else vErrors.push(err101);
											errors++;
										}
										for (const key19 in data41) if (!(key19 === "within")) {
											const err102 = {
												instancePath: instancePath + "/spec/deadlines/P4/restore",
												schemaPath: "#/properties/spec/properties/deadlines/properties/P4/properties/restore/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key19 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err102];
											else vErrors.push(err102);
											errors++;
										}
										if (data41.within !== void 0) {
											let data42 = data41.within;
											if (typeof data42 === "string") {
												if (!pattern10.test(data42)) {
													const err103 = {
														instancePath: instancePath + "/spec/deadlines/P4/restore/within",
														schemaPath: "#/$defs/duration/pattern",
														keyword: "pattern",
														params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
														message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
													};
													if (vErrors === null) vErrors = [err103];
													else vErrors.push(err103);
													errors++;
												}
											} else {
												const err104 = {
													instancePath: instancePath + "/spec/deadlines/P4/restore/within",
													schemaPath: "#/$defs/duration/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err104];
												else vErrors.push(err104);
												errors++;
											}
										}
									} else {
										const err105 = {
											instancePath: instancePath + "/spec/deadlines/P4/restore",
											schemaPath: "#/properties/spec/properties/deadlines/properties/P4/properties/restore/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err105];
										else vErrors.push(err105);
										errors++;
									}
								}
							} else {
								const err106 = {
									instancePath: instancePath + "/spec/deadlines/P4",
									schemaPath: "#/properties/spec/properties/deadlines/properties/P4/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err106];
								else vErrors.push(err106);
								errors++;
							}
						}
					} else {
						const err107 = {
							instancePath: instancePath + "/spec/deadlines",
							schemaPath: "#/properties/spec/properties/deadlines/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err107];
						else vErrors.push(err107);
						errors++;
					}
				}
				if (data3.warnAt !== void 0) {
					let data43 = data3.warnAt;
					if (typeof data43 === "string") {
						if (!pattern30.test(data43)) {
							const err108 = {
								instancePath: instancePath + "/spec/warnAt",
								schemaPath: "#/$defs/share/pattern",
								keyword: "pattern",
								params: { pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]{1,6})?)%$" },
								message: "must match pattern \"^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]{1,6})?)%$\""
							};
							if (vErrors === null) vErrors = [err108];
							else vErrors.push(err108);
							errors++;
						}
					} else {
						const err109 = {
							instancePath: instancePath + "/spec/warnAt",
							schemaPath: "#/$defs/share/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err109];
						else vErrors.push(err109);
						errors++;
					}
				}
			} else {
				const err110 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err110];
				else vErrors.push(err110);
				errors++;
			}
		}
	} else {
		const err111 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err111];
		else vErrors.push(err111);
		errors++;
	}
	validate89.errors = vErrors;
	return errors === 0;
}
validate89.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const Service = validate91;
const schema99 = {
	"title": "Service",
	"description": "What is operated: for whom, by whom, what it stands on, and how it is watched.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"apiVersion",
		"kind",
		"metadata",
		"spec"
	],
	"properties": {
		"apiVersion": {
			"description": "The version of the language.",
			"examples": ["driftvakt/v1"],
			"const": "driftvakt/v1"
		},
		"kind": {
			"description": "What is declared.",
			"examples": ["Service"],
			"const": "Service"
		},
		"metadata": {
			"description": "What identifies the declaration.",
			"examples": [{ "name": "erp" }],
			"$ref": "#/$defs/metadata"
		},
		"spec": {
			"description": "What is operated: for whom, by whom, what it stands on, and how it is watched.",
			"examples": [{
				"owner": "application-operations",
				"dependsOn": ["identity"]
			}],
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"owner": {
					"description": "The team that operates it.",
					"examples": ["application-operations"],
					"$ref": "#/$defs/name",
					"x-ref": "Team"
				},
				"customers": {
					"description": "Who it is operated for; level and criticality belong to the pair of customer and service.",
					"examples": [{ "fjordfisk": {
						"serviceLevel": "gold",
						"criticality": "critical"
					} }],
					"type": "object",
					"propertyNames": {
						"$ref": "#/$defs/name",
						"x-ref": "Customer"
					},
					"additionalProperties": {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"serviceLevel": {
								"description": "The level this customer was promised.",
								"examples": ["gold"],
								"$ref": "#/$defs/name",
								"x-ref": "ServiceLevel"
							},
							"criticality": {
								"description": "How much this customer stands on it.",
								"examples": ["critical"],
								"$ref": "#/$defs/criticality"
							}
						},
						"required": ["serviceLevel", "criticality"]
					}
				},
				"serviceLevel": {
					"description": "The operator's own target (OLA); also the level where there is no customer.",
					"examples": ["platform"],
					"$ref": "#/$defs/name",
					"x-ref": "ServiceLevel"
				},
				"lifecycle": {
					"description": "Where in its life it is, in Backstage's words. Default `production`.",
					"examples": ["production"],
					"enum": [
						"experimental",
						"production",
						"deprecated"
					]
				},
				"dependsOn": {
					"description": "Services it cannot work without.",
					"examples": [["identity", "database-cluster"]],
					"type": "array",
					"items": {
						"$ref": "#/$defs/name",
						"x-ref": "Service",
						"type": "string"
					},
					"uniqueItems": true
				},
				"runbook": {
					"description": "Where it is written what to do when it fails.",
					"examples": ["https://wiki.move.example/erp"],
					"$ref": "#/$defs/webAddress"
				},
				"thresholds": {
					"description": "The limits that hold for it.",
					"examples": ["standard-web"],
					"$ref": "#/$defs/name",
					"x-ref": "Thresholds"
				},
				"probes": {
					"description": "The ways it is looked at, each by a name.",
					"examples": [{ "login": {
						"http": { "url": "https://erp.move.example/login" },
						"every": "5m"
					} }],
					"type": "object",
					"propertyNames": { "$ref": "#/$defs/name" },
					"additionalProperties": {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"http": {
								"description": "Ask a web address and hold the answer against what is expected.",
								"examples": [{
									"url": "https://erp.move.example/login",
									"expect": { "status": 200 }
								}],
								"$ref": "#/$defs/Service.http"
							},
							"tcp": {
								"description": "Connect to a port.",
								"examples": [{
									"host": "db.move.example",
									"port": 5432
								}],
								"$ref": "#/$defs/Service.tcp"
							},
							"tls": {
								"description": "Look at the certificate that a port presents.",
								"examples": [{ "host": "erp.move.example" }],
								"$ref": "#/$defs/Service.tls"
							},
							"dns": {
								"description": "Ask for the records of a name.",
								"examples": [{
									"name": "move.example",
									"type": "MX"
								}],
								"$ref": "#/$defs/Service.dns"
							},
							"every": {
								"description": "How often to look. Default `5m`; never more often than the estate's schedule.",
								"examples": ["5m"],
								"$ref": "#/$defs/duration"
							},
							"timeout": {
								"description": "How long to wait for the whole answer. Default `10s`.",
								"examples": ["10s"],
								"$ref": "#/$defs/duration"
							},
							"vantages": {
								"description": "The vantages that look; by default every one.",
								"examples": [["oslo"]],
								"type": "array",
								"items": {
									"$ref": "#/$defs/name",
									"type": "string"
								},
								"minItems": 1,
								"uniqueItems": true
							}
						},
						"oneOf": [
							{ "required": ["http"] },
							{ "required": ["tcp"] },
							{ "required": ["tls"] },
							{ "required": ["dns"] }
						]
					}
				}
			}
		}
	}
};
const schema109 = {
	"description": "A question over HTTP.",
	"examples": [{ "url": "https://erp.move.example/login" }],
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"url": {
			"description": "The address.",
			"examples": ["https://erp.move.example/login"],
			"$ref": "#/$defs/webAddress"
		},
		"method": {
			"description": "The method. Default GET.",
			"examples": ["GET"],
			"enum": [
				"GET",
				"HEAD",
				"POST",
				"OPTIONS"
			]
		},
		"headers": {
			"description": "Headers to send; a secret is named, never written.",
			"examples": [{
				"accept": "application/json",
				"authorization": {
					"secret": "ERP_TOKEN",
					"prefix": "Bearer "
				}
			}],
			"type": "object",
			"propertyNames": {
				"type": "string",
				"pattern": "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$"
			},
			"additionalProperties": { "anyOf": [{
				"type": "string",
				"maxLength": 1e3,
				"pattern": "^[\\x20-\\x7e]*$"
			}, {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"secret": {
						"description": "The environment variable that holds it; the Estate names the hosts it may go to.",
						"examples": ["ERP_TOKEN"],
						"type": "string",
						"pattern": "^[A-Z][A-Z0-9_]{0,99}$",
						"x-secret": true
					},
					"prefix": {
						"description": "What stands before it.",
						"examples": ["Bearer "],
						"type": "string",
						"maxLength": 50,
						"pattern": "^[\\x20-\\x7e]*$"
					}
				},
				"required": ["secret"]
			}] }
		},
		"redirects": {
			"description": "How many redirects to follow. Default 0: the first answer is the answer.",
			"examples": [3],
			"type": "integer",
			"minimum": 0,
			"maximum": 10
		},
		"expect": {
			"description": "What the answer must be. By default status 200 to 299.",
			"examples": [{
				"status": 200,
				"body": { "contains": "Logg inn" }
			}],
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"status": {
					"description": "The status, or those that will do.",
					"examples": [[200]],
					"anyOf": [{
						"type": "integer",
						"minimum": 100,
						"maximum": 599
					}, {
						"type": "array",
						"minItems": 1,
						"items": {
							"type": "integer",
							"minimum": 100,
							"maximum": 599
						}
					}]
				},
				"body": {
					"description": "What the body must hold.",
					"examples": [{ "contains": "Logg inn" }],
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"contains": {
							"description": "Text that must stand in the body, to the letter.",
							"examples": ["Logg inn"],
							"type": "string",
							"minLength": 1,
							"maxLength": 1e3
						},
						"lacks": {
							"description": "Text that must not stand in the body.",
							"examples": ["Internal error"],
							"type": "string",
							"minLength": 1,
							"maxLength": 1e3
						}
					},
					"minProperties": 1
				},
				"headers": {
					"description": "Headers that the answer must carry, to the letter.",
					"examples": [{ "content-type": "text/html; charset=utf-8" }],
					"type": "object",
					"propertyNames": {
						"type": "string",
						"pattern": "^[a-z0-9-]{1,100}$"
					},
					"additionalProperties": {
						"type": "string",
						"minLength": 1,
						"maxLength": 1e3
					}
				}
			},
			"minProperties": 1
		}
	},
	"required": ["url"]
};
const pattern49 = new RegExp("^https?://[^\\s/?#]\\S*$", "u");
const pattern53 = new RegExp("^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$", "u");
const pattern54 = new RegExp("^[\\x20-\\x7e]*$", "u");
const pattern57 = new RegExp("^[a-z0-9-]{1,100}$", "u");
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate53.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.url === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "url" },
				message: "must have required property 'url'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "url" || key0 === "method" || key0 === "headers" || key0 === "redirects" || key0 === "expect")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.url !== void 0) {
			let data0 = data.url;
			if (typeof data0 === "string") {
				if (func1(data0) > 2e3) {
					const err2 = {
						instancePath: instancePath + "/url",
						schemaPath: "#/$defs/webAddress/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (!pattern49.test(data0)) {
					const err3 = {
						instancePath: instancePath + "/url",
						schemaPath: "#/$defs/webAddress/pattern",
						keyword: "pattern",
						params: { pattern: "^https?://[^\\s/?#]\\S*$" },
						message: "must match pattern \"^https?://[^\\s/?#]\\S*$\""
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/url",
					schemaPath: "#/$defs/webAddress/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.method !== void 0) {
			let data1 = data.method;
			if (!(data1 === "GET" || data1 === "HEAD" || data1 === "POST" || data1 === "OPTIONS")) {
				const err5 = {
					instancePath: instancePath + "/method",
					schemaPath: "#/properties/method/enum",
					keyword: "enum",
					params: { allowedValues: schema109.properties.method.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.headers !== void 0) {
			let data2 = data.headers;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				for (const key1 in data2) {
					const _errs8 = errors;
					if (typeof key1 === "string") {
						if (!pattern53.test(key1)) {
							const err6 = {
								instancePath: instancePath + "/headers",
								schemaPath: "#/properties/headers/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$" },
								message: "must match pattern \"^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$\"",
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					} else {
						const err7 = {
							instancePath: instancePath + "/headers",
							schemaPath: "#/properties/headers/propertyNames/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							propertyName: key1
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
					if (!(_errs8 === errors)) {
						const err8 = {
							instancePath: instancePath + "/headers",
							schemaPath: "#/properties/headers/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 },
							message: "property name must be valid"
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				for (const key2 in data2) {
					let data3 = data2[key2];
					const _errs12 = errors;
					let valid4 = false;
					const _errs13 = errors;
					if (typeof data3 === "string") {
						if (func1(data3) > 1e3) {
							const err9 = {
								instancePath: instancePath + "/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/headers/additionalProperties/anyOf/0/maxLength",
								keyword: "maxLength",
								params: { limit: 1e3 },
								message: "must NOT have more than 1000 characters"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						if (!pattern54.test(data3)) {
							const err10 = {
								instancePath: instancePath + "/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/headers/additionalProperties/anyOf/0/pattern",
								keyword: "pattern",
								params: { pattern: "^[\\x20-\\x7e]*$" },
								message: "must match pattern \"^[\\x20-\\x7e]*$\""
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
					} else {
						const err11 = {
							instancePath: instancePath + "/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/headers/additionalProperties/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					var _valid0 = _errs13 === errors;
					valid4 = valid4 || _valid0;
					const _errs15 = errors;
					if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
						if (data3.secret === void 0) {
							const err12 = {
								instancePath: instancePath + "/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/headers/additionalProperties/anyOf/1/required",
								keyword: "required",
								params: { missingProperty: "secret" },
								message: "must have required property 'secret'"
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						for (const key3 in data3) if (!(key3 === "secret" || key3 === "prefix")) {
							const err13 = {
								instancePath: instancePath + "/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/headers/additionalProperties/anyOf/1/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
						if (data3.secret !== void 0) {
							let data4 = data3.secret;
							if (typeof data4 === "string") {
								if (!pattern25.test(data4)) {
									const err14 = {
										instancePath: instancePath + "/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/secret",
										schemaPath: "#/properties/headers/additionalProperties/anyOf/1/properties/secret/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Z][A-Z0-9_]{0,99}$" },
										message: "must match pattern \"^[A-Z][A-Z0-9_]{0,99}$\""
									};
									if (vErrors === null) vErrors = [err14];
									else vErrors.push(err14);
									errors++;
								}
							} else {
								const err15 = {
									instancePath: instancePath + "/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/secret",
									schemaPath: "#/properties/headers/additionalProperties/anyOf/1/properties/secret/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
						if (data3.prefix !== void 0) {
							let data5 = data3.prefix;
							if (typeof data5 === "string") {
								if (func1(data5) > 50) {
									const err16 = {
										instancePath: instancePath + "/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/prefix",
										schemaPath: "#/properties/headers/additionalProperties/anyOf/1/properties/prefix/maxLength",
										keyword: "maxLength",
										params: { limit: 50 },
										message: "must NOT have more than 50 characters"
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
								if (!pattern54.test(data5)) {
									const err17 = {
										instancePath: instancePath + "/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/prefix",
										schemaPath: "#/properties/headers/additionalProperties/anyOf/1/properties/prefix/pattern",
										keyword: "pattern",
										params: { pattern: "^[\\x20-\\x7e]*$" },
										message: "must match pattern \"^[\\x20-\\x7e]*$\""
									};
									if (vErrors === null) vErrors = [err17];
									else vErrors.push(err17);
									errors++;
								}
							} else {
								const err18 = {
									instancePath: instancePath + "/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/prefix",
									schemaPath: "#/properties/headers/additionalProperties/anyOf/1/properties/prefix/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err18];
								else vErrors.push(err18);
								errors++;
							}
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/headers/additionalProperties/anyOf/1/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
					var _valid0 = _errs15 === errors;
					valid4 = valid4 || _valid0;
					if (!valid4) {
						const err20 = {
							instancePath: instancePath + "/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/headers/additionalProperties/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf"
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					} else {
						errors = _errs12;
						if (vErrors !== null) {
							if (_errs12) vErrors.length = _errs12;
							else vErrors = null;
						}
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/headers",
					schemaPath: "#/properties/headers/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.redirects !== void 0) {
			let data6 = data.redirects;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
				const err22 = {
					instancePath: instancePath + "/redirects",
					schemaPath: "#/properties/redirects/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 > 10 || isNaN(data6)) {
					const err23 = {
						instancePath: instancePath + "/redirects",
						schemaPath: "#/properties/redirects/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 10
						},
						message: "must be <= 10"
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				if (data6 < 0 || isNaN(data6)) {
					const err24 = {
						instancePath: instancePath + "/redirects",
						schemaPath: "#/properties/redirects/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
			}
		}
		if (data.expect !== void 0) {
			let data7 = data.expect;
			if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
				if (Object.keys(data7).length < 1) {
					const err25 = {
						instancePath: instancePath + "/expect",
						schemaPath: "#/properties/expect/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties"
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
				for (const key4 in data7) if (!(key4 === "status" || key4 === "body" || key4 === "headers")) {
					const err26 = {
						instancePath: instancePath + "/expect",
						schemaPath: "#/properties/expect/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
				if (data7.status !== void 0) {
					let data8 = data7.status;
					const _errs29 = errors;
					let valid7 = false;
					const _errs30 = errors;
					if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
						const err27 = {
							instancePath: instancePath + "/expect/status",
							schemaPath: "#/properties/expect/properties/status/anyOf/0/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err27];
						else vErrors.push(err27);
						errors++;
					}
					if (typeof data8 == "number" && isFinite(data8)) {
						if (data8 > 599 || isNaN(data8)) {
							const err28 = {
								instancePath: instancePath + "/expect/status",
								schemaPath: "#/properties/expect/properties/status/anyOf/0/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 599
								},
								message: "must be <= 599"
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
						if (data8 < 100 || isNaN(data8)) {
							const err29 = {
								instancePath: instancePath + "/expect/status",
								schemaPath: "#/properties/expect/properties/status/anyOf/0/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 100
								},
								message: "must be >= 100"
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
					}
					var _valid1 = _errs30 === errors;
					valid7 = valid7 || _valid1;
					const _errs32 = errors;
					if (Array.isArray(data8)) {
						if (data8.length < 1) {
							const err30 = {
								instancePath: instancePath + "/expect/status",
								schemaPath: "#/properties/expect/properties/status/anyOf/1/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 items"
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
						const len0 = data8.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data9 = data8[i0];
							if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
								const err31 = {
									instancePath: instancePath + "/expect/status/" + i0,
									schemaPath: "#/properties/expect/properties/status/anyOf/1/items/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
							if (typeof data9 == "number" && isFinite(data9)) {
								if (data9 > 599 || isNaN(data9)) {
									const err32 = {
										instancePath: instancePath + "/expect/status/" + i0,
										schemaPath: "#/properties/expect/properties/status/anyOf/1/items/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 599
										},
										message: "must be <= 599"
									};
									if (vErrors === null) vErrors = [err32];
									else vErrors.push(err32);
									errors++;
								}
								if (data9 < 100 || isNaN(data9)) {
									const err33 = {
										instancePath: instancePath + "/expect/status/" + i0,
										schemaPath: "#/properties/expect/properties/status/anyOf/1/items/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 100
										},
										message: "must be >= 100"
									};
									if (vErrors === null) vErrors = [err33];
									else vErrors.push(err33);
									errors++;
								}
							}
						}
					} else {
						const err34 = {
							instancePath: instancePath + "/expect/status",
							schemaPath: "#/properties/expect/properties/status/anyOf/1/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
					var _valid1 = _errs32 === errors;
					valid7 = valid7 || _valid1;
					if (!valid7) {
						const err35 = {
							instancePath: instancePath + "/expect/status",
							schemaPath: "#/properties/expect/properties/status/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf"
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					} else {
						errors = _errs29;
						if (vErrors !== null) {
							if (_errs29) vErrors.length = _errs29;
							else vErrors = null;
						}
					}
				}
				if (data7.body !== void 0) {
					let data10 = data7.body;
					if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
						if (Object.keys(data10).length < 1) {
							const err36 = {
								instancePath: instancePath + "/expect/body",
								schemaPath: "#/properties/expect/properties/body/minProperties",
								keyword: "minProperties",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 properties"
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
						for (const key5 in data10) if (!(key5 === "contains" || key5 === "lacks")) {
							const err37 = {
								instancePath: instancePath + "/expect/body",
								schemaPath: "#/properties/expect/properties/body/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key5 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
						if (data10.contains !== void 0) {
							let data11 = data10.contains;
							if (typeof data11 === "string") {
								if (func1(data11) > 1e3) {
									const err38 = {
										instancePath: instancePath + "/expect/body/contains",
										schemaPath: "#/properties/expect/properties/body/properties/contains/maxLength",
										keyword: "maxLength",
										params: { limit: 1e3 },
										message: "must NOT have more than 1000 characters"
									};
									if (vErrors === null) vErrors = [err38];
									else vErrors.push(err38);
									errors++;
								}
								if (func1(data11) < 1) {
									const err39 = {
										instancePath: instancePath + "/expect/body/contains",
										schemaPath: "#/properties/expect/properties/body/properties/contains/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err39];
									else vErrors.push(err39);
									errors++;
								}
							} else {
								const err40 = {
									instancePath: instancePath + "/expect/body/contains",
									schemaPath: "#/properties/expect/properties/body/properties/contains/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err40];
								else vErrors.push(err40);
								errors++;
							}
						}
						if (data10.lacks !== void 0) {
							let data12 = data10.lacks;
							if (typeof data12 === "string") {
								if (func1(data12) > 1e3) {
									const err41 = {
										instancePath: instancePath + "/expect/body/lacks",
										schemaPath: "#/properties/expect/properties/body/properties/lacks/maxLength",
										keyword: "maxLength",
										params: { limit: 1e3 },
										message: "must NOT have more than 1000 characters"
									};
									if (vErrors === null) vErrors = [err41];
									else vErrors.push(err41);
									errors++;
								}
								if (func1(data12) < 1) {
									const err42 = {
										instancePath: instancePath + "/expect/body/lacks",
										schemaPath: "#/properties/expect/properties/body/properties/lacks/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err42];
									else vErrors.push(err42);
									errors++;
								}
							} else {
								const err43 = {
									instancePath: instancePath + "/expect/body/lacks",
									schemaPath: "#/properties/expect/properties/body/properties/lacks/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						}
					} else {
						const err44 = {
							instancePath: instancePath + "/expect/body",
							schemaPath: "#/properties/expect/properties/body/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err44];
						else vErrors.push(err44);
						errors++;
					}
				}
				if (data7.headers !== void 0) {
					let data13 = data7.headers;
					if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
						for (const key6 in data13) {
							const _errs45 = errors;
							if (typeof key6 === "string") {
								if (!pattern57.test(key6)) {
									const err45 = {
										instancePath: instancePath + "/expect/headers",
										schemaPath: "#/properties/expect/properties/headers/propertyNames/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9-]{1,100}$" },
										message: "must match pattern \"^[a-z0-9-]{1,100}$\"",
										propertyName: key6
									};
									if (vErrors === null) vErrors = [err45];
									else vErrors.push(err45);
									errors++;
								}
							} else {
								const err46 = {
									instancePath: instancePath + "/expect/headers",
									schemaPath: "#/properties/expect/properties/headers/propertyNames/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									propertyName: key6
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
							if (!(_errs45 === errors)) {
								const err47 = {
									instancePath: instancePath + "/expect/headers",
									schemaPath: "#/properties/expect/properties/headers/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key6 },
									message: "property name must be valid"
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
							}
						}
						for (const key7 in data13) {
							let data14 = data13[key7];
							if (typeof data14 === "string") {
								if (func1(data14) > 1e3) {
									const err48 = {
										instancePath: instancePath + "/expect/headers/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/expect/properties/headers/additionalProperties/maxLength",
										keyword: "maxLength",
										params: { limit: 1e3 },
										message: "must NOT have more than 1000 characters"
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
								if (func1(data14) < 1) {
									const err49 = {
										instancePath: instancePath + "/expect/headers/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/expect/properties/headers/additionalProperties/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err49];
									else vErrors.push(err49);
									errors++;
								}
							} else {
								const err50 = {
									instancePath: instancePath + "/expect/headers/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/expect/properties/headers/additionalProperties/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
					} else {
						const err51 = {
							instancePath: instancePath + "/expect/headers",
							schemaPath: "#/properties/expect/properties/headers/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
				}
			} else {
				const err52 = {
					instancePath: instancePath + "/expect",
					schemaPath: "#/properties/expect/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err52];
				else vErrors.push(err52);
				errors++;
			}
		}
	} else {
		const err53 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err53];
		else vErrors.push(err53);
		errors++;
	}
	validate53.errors = vErrors;
	return errors === 0;
}
validate53.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate55.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.host === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "host" },
				message: "must have required property 'host'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.port === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "port" },
				message: "must have required property 'port'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "host" || key0 === "port")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.host !== void 0) {
			let data0 = data.host;
			if (typeof data0 === "string") {
				if (!pattern26.test(data0)) {
					const err3 = {
						instancePath: instancePath + "/host",
						schemaPath: "#/$defs/host/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9]([A-Za-z0-9._:-]{0,251}[A-Za-z0-9])?$" },
						message: "must match pattern \"^[A-Za-z0-9]([A-Za-z0-9._:-]{0,251}[A-Za-z0-9])?$\""
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/host",
					schemaPath: "#/$defs/host/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.port !== void 0) {
			let data1 = data.port;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err5 = {
					instancePath: instancePath + "/port",
					schemaPath: "#/$defs/port/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 65535 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/port",
						schemaPath: "#/$defs/port/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 65535
						},
						message: "must be <= 65535"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err7 = {
						instancePath: instancePath + "/port",
						schemaPath: "#/$defs/port/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
	} else {
		const err8 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err8];
		else vErrors.push(err8);
		errors++;
	}
	validate55.errors = vErrors;
	return errors === 0;
}
validate55.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate57.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.host === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "host" },
				message: "must have required property 'host'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "host" || key0 === "port")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.host !== void 0) {
			let data0 = data.host;
			if (typeof data0 === "string") {
				if (!pattern26.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/host",
						schemaPath: "#/$defs/host/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9]([A-Za-z0-9._:-]{0,251}[A-Za-z0-9])?$" },
						message: "must match pattern \"^[A-Za-z0-9]([A-Za-z0-9._:-]{0,251}[A-Za-z0-9])?$\""
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/host",
					schemaPath: "#/$defs/host/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.port !== void 0) {
			let data1 = data.port;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err4 = {
					instancePath: instancePath + "/port",
					schemaPath: "#/$defs/port/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 65535 || isNaN(data1)) {
					const err5 = {
						instancePath: instancePath + "/port",
						schemaPath: "#/$defs/port/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 65535
						},
						message: "must be <= 65535"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/port",
						schemaPath: "#/$defs/port/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate57.errors = vErrors;
	return errors === 0;
}
validate57.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema117 = {
	"description": "A name and the records it must have.",
	"examples": [{
		"name": "move.example",
		"type": "MX",
		"expect": ["10 mail.move.example"]
	}],
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"name": {
			"description": "The name to ask for.",
			"examples": ["move.example"],
			"$ref": "#/$defs/host"
		},
		"type": {
			"description": "The type of record. Default A.",
			"examples": ["MX"],
			"enum": [
				"A",
				"AAAA",
				"CAA",
				"CNAME",
				"MX",
				"NS",
				"SOA",
				"SRV",
				"TXT"
			]
		},
		"server": {
			"description": "The name server to ask, HOST or HOST:PORT; by default the resolver of the vantage.",
			"examples": ["ns1.move.example"],
			"type": "string",
			"pattern": "^[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?$"
		},
		"expect": {
			"description": "The records, each as text, in any order; by default any answer will do.",
			"examples": [["10 mail.move.example"]],
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1,
				"maxLength": 1e3
			},
			"minItems": 1,
			"uniqueItems": true
		}
	},
	"required": ["name"]
};
const pattern61 = new RegExp("^[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?$", "u");
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate59.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "type" || key0 === "server" || key0 === "expect")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (!pattern26.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/$defs/host/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9]([A-Za-z0-9._:-]{0,251}[A-Za-z0-9])?$" },
						message: "must match pattern \"^[A-Za-z0-9]([A-Za-z0-9._:-]{0,251}[A-Za-z0-9])?$\""
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/$defs/host/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.type !== void 0) {
			let data1 = data.type;
			if (!(data1 === "A" || data1 === "AAAA" || data1 === "CAA" || data1 === "CNAME" || data1 === "MX" || data1 === "NS" || data1 === "SOA" || data1 === "SRV" || data1 === "TXT")) {
				const err4 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/properties/type/enum",
					keyword: "enum",
					params: { allowedValues: schema117.properties.type.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.server !== void 0) {
			let data2 = data.server;
			if (typeof data2 === "string") {
				if (!pattern61.test(data2)) {
					const err5 = {
						instancePath: instancePath + "/server",
						schemaPath: "#/properties/server/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?$" },
						message: "must match pattern \"^[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?$\""
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/server",
					schemaPath: "#/properties/server/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.expect !== void 0) {
			let data3 = data.expect;
			if (Array.isArray(data3)) {
				if (data3.length < 1) {
					const err7 = {
						instancePath: instancePath + "/expect",
						schemaPath: "#/properties/expect/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (typeof data4 === "string") {
						if (func1(data4) > 1e3) {
							const err8 = {
								instancePath: instancePath + "/expect/" + i0,
								schemaPath: "#/properties/expect/items/maxLength",
								keyword: "maxLength",
								params: { limit: 1e3 },
								message: "must NOT have more than 1000 characters"
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						if (func1(data4) < 1) {
							const err9 = {
								instancePath: instancePath + "/expect/" + i0,
								schemaPath: "#/properties/expect/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/expect/" + i0,
							schemaPath: "#/properties/expect/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
				let i1 = data3.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data3[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err11 = {
								instancePath: instancePath + "/expect",
								schemaPath: "#/properties/expect/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								},
								message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)"
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/expect",
					schemaPath: "#/properties/expect/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
	} else {
		const err13 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err13];
		else vErrors.push(err13);
		errors++;
	}
	validate59.errors = vErrors;
	return errors === 0;
}
validate59.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate91.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" },
				message: "must have required property 'apiVersion'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.metadata === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" },
				message: "must have required property 'metadata'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.spec === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" },
				message: "must have required property 'spec'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			if ("driftvakt/v1" !== data.apiVersion) {
				const err5 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "driftvakt/v1" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			if ("Service" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "Service" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			if (!validate22(data.metadata, {
				instancePath: instancePath + "/metadata",
				parentData: data,
				parentDataProperty: "metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.spec !== void 0) {
			let data3 = data.spec;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				for (const key1 in data3) if (!(key1 === "owner" || key1 === "customers" || key1 === "serviceLevel" || key1 === "lifecycle" || key1 === "dependsOn" || key1 === "runbook" || key1 === "thresholds" || key1 === "probes")) {
					const err7 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data3.owner !== void 0) {
					let data4 = data3.owner;
					if (typeof data4 === "string") {
						if (!pattern4.test(data4)) {
							const err8 = {
								instancePath: instancePath + "/spec/owner",
								schemaPath: "#/$defs/name/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
								message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
					} else {
						const err9 = {
							instancePath: instancePath + "/spec/owner",
							schemaPath: "#/$defs/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
				if (data3.customers !== void 0) {
					let data5 = data3.customers;
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						for (const key2 in data5) {
							const _errs14 = errors;
							if (typeof key2 === "string") {
								if (!pattern4.test(key2)) {
									const err10 = {
										instancePath: instancePath + "/spec/customers",
										schemaPath: "#/$defs/name/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
										message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\"",
										propertyName: key2
									};
									if (vErrors === null) vErrors = [err10];
									else vErrors.push(err10);
									errors++;
								}
							} else {
								const err11 = {
									instancePath: instancePath + "/spec/customers",
									schemaPath: "#/$defs/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									propertyName: key2
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
							if (!(_errs14 === errors)) {
								const err12 = {
									instancePath: instancePath + "/spec/customers",
									schemaPath: "#/properties/spec/properties/customers/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key2 },
									message: "property name must be valid"
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						}
						for (const key3 in data5) {
							let data6 = data5[key3];
							if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
								if (data6.serviceLevel === void 0) {
									const err13 = {
										instancePath: instancePath + "/spec/customers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/customers/additionalProperties/required",
										keyword: "required",
										params: { missingProperty: "serviceLevel" },
										message: "must have required property 'serviceLevel'"
									};
									if (vErrors === null) vErrors = [err13];
									else vErrors.push(err13);
									errors++;
								}
								if (data6.criticality === void 0) {
									const err14 = {
										instancePath: instancePath + "/spec/customers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/customers/additionalProperties/required",
										keyword: "required",
										params: { missingProperty: "criticality" },
										message: "must have required property 'criticality'"
									};
									if (vErrors === null) vErrors = [err14];
									else vErrors.push(err14);
									errors++;
								}
								for (const key4 in data6) if (!(key4 === "serviceLevel" || key4 === "criticality")) {
									const err15 = {
										instancePath: instancePath + "/spec/customers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/customers/additionalProperties/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key4 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err15];
									else vErrors.push(err15);
									errors++;
								}
								if (data6.serviceLevel !== void 0) {
									let data7 = data6.serviceLevel;
									if (typeof data7 === "string") {
										if (!pattern4.test(data7)) {
											const err16 = {
												instancePath: instancePath + "/spec/customers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/serviceLevel",
												schemaPath: "#/$defs/name/pattern",
												keyword: "pattern",
												params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
												message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
											};
											if (vErrors === null) vErrors = [err16];
											else vErrors.push(err16);
											errors++;
										}
									} else {
										const err17 = {
											instancePath: instancePath + "/spec/customers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/serviceLevel",
											schemaPath: "#/$defs/name/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err17];
										else vErrors.push(err17);
										errors++;
									}
								}
								if (data6.criticality !== void 0) {
									let data8 = data6.criticality;
									if (!(data8 === "critical" || data8 === "high" || data8 === "medium" || data8 === "low")) {
										const err18 = {
											instancePath: instancePath + "/spec/customers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/criticality",
											schemaPath: "#/$defs/criticality/enum",
											keyword: "enum",
											params: { allowedValues: schema63.enum },
											message: "must be equal to one of the allowed values"
										};
										if (vErrors === null) vErrors = [err18];
										else vErrors.push(err18);
										errors++;
									}
								}
							} else {
								const err19 = {
									instancePath: instancePath + "/spec/customers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/spec/properties/customers/additionalProperties/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err19];
								else vErrors.push(err19);
								errors++;
							}
						}
					} else {
						const err20 = {
							instancePath: instancePath + "/spec/customers",
							schemaPath: "#/properties/spec/properties/customers/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
				if (data3.serviceLevel !== void 0) {
					let data9 = data3.serviceLevel;
					if (typeof data9 === "string") {
						if (!pattern4.test(data9)) {
							const err21 = {
								instancePath: instancePath + "/spec/serviceLevel",
								schemaPath: "#/$defs/name/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
								message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
							};
							if (vErrors === null) vErrors = [err21];
							else vErrors.push(err21);
							errors++;
						}
					} else {
						const err22 = {
							instancePath: instancePath + "/spec/serviceLevel",
							schemaPath: "#/$defs/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
				if (data3.lifecycle !== void 0) {
					let data10 = data3.lifecycle;
					if (!(data10 === "experimental" || data10 === "production" || data10 === "deprecated")) {
						const err23 = {
							instancePath: instancePath + "/spec/lifecycle",
							schemaPath: "#/properties/spec/properties/lifecycle/enum",
							keyword: "enum",
							params: { allowedValues: schema99.properties.spec.properties.lifecycle.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
				}
				if (data3.dependsOn !== void 0) {
					let data11 = data3.dependsOn;
					if (Array.isArray(data11)) {
						const len0 = data11.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data12 = data11[i0];
							if (typeof data12 !== "string") {
								const err24 = {
									instancePath: instancePath + "/spec/dependsOn/" + i0,
									schemaPath: "#/properties/spec/properties/dependsOn/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
							if (typeof data12 === "string") {
								if (!pattern4.test(data12)) {
									const err25 = {
										instancePath: instancePath + "/spec/dependsOn/" + i0,
										schemaPath: "#/$defs/name/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
										message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
									};
									if (vErrors === null) vErrors = [err25];
									else vErrors.push(err25);
									errors++;
								}
							} else {
								const err26 = {
									instancePath: instancePath + "/spec/dependsOn/" + i0,
									schemaPath: "#/$defs/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err26];
								else vErrors.push(err26);
								errors++;
							}
						}
						let i1 = data11.length;
						let j0;
						if (i1 > 1) {
							const indices0 = {};
							for (; i1--;) {
								let item0 = data11[i1];
								if (typeof item0 !== "string") continue;
								if (typeof indices0[item0] == "number") {
									j0 = indices0[item0];
									const err27 = {
										instancePath: instancePath + "/spec/dependsOn",
										schemaPath: "#/properties/spec/properties/dependsOn/uniqueItems",
										keyword: "uniqueItems",
										params: {
											i: i1,
											j: j0
										},
										message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)"
									};
									if (vErrors === null) vErrors = [err27];
									else vErrors.push(err27);
									errors++;
									break;
								}
								indices0[item0] = i1;
							}
						}
					} else {
						const err28 = {
							instancePath: instancePath + "/spec/dependsOn",
							schemaPath: "#/properties/spec/properties/dependsOn/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
				}
				if (data3.runbook !== void 0) {
					let data13 = data3.runbook;
					if (typeof data13 === "string") {
						if (func1(data13) > 2e3) {
							const err29 = {
								instancePath: instancePath + "/spec/runbook",
								schemaPath: "#/$defs/webAddress/maxLength",
								keyword: "maxLength",
								params: { limit: 2e3 },
								message: "must NOT have more than 2000 characters"
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
						if (!pattern49.test(data13)) {
							const err30 = {
								instancePath: instancePath + "/spec/runbook",
								schemaPath: "#/$defs/webAddress/pattern",
								keyword: "pattern",
								params: { pattern: "^https?://[^\\s/?#]\\S*$" },
								message: "must match pattern \"^https?://[^\\s/?#]\\S*$\""
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
					} else {
						const err31 = {
							instancePath: instancePath + "/spec/runbook",
							schemaPath: "#/$defs/webAddress/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
				}
				if (data3.thresholds !== void 0) {
					let data14 = data3.thresholds;
					if (typeof data14 === "string") {
						if (!pattern4.test(data14)) {
							const err32 = {
								instancePath: instancePath + "/spec/thresholds",
								schemaPath: "#/$defs/name/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
								message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
					} else {
						const err33 = {
							instancePath: instancePath + "/spec/thresholds",
							schemaPath: "#/$defs/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err33];
						else vErrors.push(err33);
						errors++;
					}
				}
				if (data3.probes !== void 0) {
					let data15 = data3.probes;
					if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
						for (const key5 in data15) {
							const _errs49 = errors;
							if (typeof key5 === "string") {
								if (!pattern4.test(key5)) {
									const err34 = {
										instancePath: instancePath + "/spec/probes",
										schemaPath: "#/$defs/name/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
										message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\"",
										propertyName: key5
									};
									if (vErrors === null) vErrors = [err34];
									else vErrors.push(err34);
									errors++;
								}
							} else {
								const err35 = {
									instancePath: instancePath + "/spec/probes",
									schemaPath: "#/$defs/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									propertyName: key5
								};
								if (vErrors === null) vErrors = [err35];
								else vErrors.push(err35);
								errors++;
							}
							if (!(_errs49 === errors)) {
								const err36 = {
									instancePath: instancePath + "/spec/probes",
									schemaPath: "#/properties/spec/properties/probes/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key5 },
									message: "property name must be valid"
								};
								if (vErrors === null) vErrors = [err36];
								else vErrors.push(err36);
								errors++;
							}
						}
						for (const key6 in data15) {
							let data16 = data15[key6];
							const _errs55 = errors;
							let valid19 = false;
							let passing0 = null;
							const _errs56 = errors;
							if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
								if (data16.http === void 0) {
									const err37 = {
										instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/probes/additionalProperties/oneOf/0/required",
										keyword: "required",
										params: { missingProperty: "http" },
										message: "must have required property 'http'"
									};
									if (vErrors === null) vErrors = [err37];
									else vErrors.push(err37);
									errors++;
								}
							}
							var _valid0 = _errs56 === errors;
							if (_valid0) {
								valid19 = true;
								passing0 = 0;
							}
							const _errs57 = errors;
							if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
								if (data16.tcp === void 0) {
									const err38 = {
										instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/probes/additionalProperties/oneOf/1/required",
										keyword: "required",
										params: { missingProperty: "tcp" },
										message: "must have required property 'tcp'"
									};
									if (vErrors === null) vErrors = [err38];
									else vErrors.push(err38);
									errors++;
								}
							}
							var _valid0 = _errs57 === errors;
							if (_valid0 && valid19) {
								valid19 = false;
								passing0 = [passing0, 1];
							} else {
								if (_valid0) {
									valid19 = true;
									passing0 = 1;
								}
								const _errs58 = errors;
								if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
									if (data16.tls === void 0) {
										const err39 = {
											instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/spec/properties/probes/additionalProperties/oneOf/2/required",
											keyword: "required",
											params: { missingProperty: "tls" },
											message: "must have required property 'tls'"
										};
										if (vErrors === null) vErrors = [err39];
										else vErrors.push(err39);
										errors++;
									}
								}
								var _valid0 = _errs58 === errors;
								if (_valid0 && valid19) {
									valid19 = false;
									passing0 = [passing0, 2];
								} else {
									if (_valid0) {
										valid19 = true;
										passing0 = 2;
									}
									const _errs59 = errors;
									if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
										if (data16.dns === void 0) {
											const err40 = {
												instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/properties/spec/properties/probes/additionalProperties/oneOf/3/required",
												keyword: "required",
												params: { missingProperty: "dns" },
												message: "must have required property 'dns'"
											};
											if (vErrors === null) vErrors = [err40];
											else vErrors.push(err40);
											errors++;
										}
									}
									var _valid0 = _errs59 === errors;
									if (_valid0 && valid19) {
										valid19 = false;
										passing0 = [passing0, 3];
									} else if (_valid0) {
										valid19 = true;
										passing0 = 3;
									}
								}
							}
							if (!valid19) {
								const err41 = {
									instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/spec/properties/probes/additionalProperties/oneOf",
									keyword: "oneOf",
									params: { passingSchemas: passing0 },
									message: "must match exactly one schema in oneOf"
								};
								if (vErrors === null) vErrors = [err41];
								else vErrors.push(err41);
								errors++;
							} else {
								errors = _errs55;
								if (vErrors !== null) {
									if (_errs55) vErrors.length = _errs55;
									else vErrors = null;
								}
							}
							if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
								for (const key7 in data16) if (!(key7 === "http" || key7 === "tcp" || key7 === "tls" || key7 === "dns" || key7 === "every" || key7 === "timeout" || key7 === "vantages")) {
									const err42 = {
										instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/spec/properties/probes/additionalProperties/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key7 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err42];
									else vErrors.push(err42);
									errors++;
								}
								if (data16.http !== void 0) {
									if (!validate53(data16.http, {
										instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/http",
										parentData: data16,
										parentDataProperty: "http",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
										errors = vErrors.length;
									}
								}
								if (data16.tcp !== void 0) {
									if (!validate55(data16.tcp, {
										instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/tcp",
										parentData: data16,
										parentDataProperty: "tcp",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data16.tls !== void 0) {
									if (!validate57(data16.tls, {
										instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/tls",
										parentData: data16,
										parentDataProperty: "tls",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
										errors = vErrors.length;
									}
								}
								if (data16.dns !== void 0) {
									if (!validate59(data16.dns, {
										instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns",
										parentData: data16,
										parentDataProperty: "dns",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
										errors = vErrors.length;
									}
								}
								if (data16.every !== void 0) {
									let data21 = data16.every;
									if (typeof data21 === "string") {
										if (!pattern10.test(data21)) {
											const err43 = {
												instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/every",
												schemaPath: "#/$defs/duration/pattern",
												keyword: "pattern",
												params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
												message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
											};
											if (vErrors === null) vErrors = [err43];
											else vErrors.push(err43);
											errors++;
										}
									} else {
										const err44 = {
											instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/every",
											schemaPath: "#/$defs/duration/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err44];
										else vErrors.push(err44);
										errors++;
									}
								}
								if (data16.timeout !== void 0) {
									let data22 = data16.timeout;
									if (typeof data22 === "string") {
										if (!pattern10.test(data22)) {
											const err45 = {
												instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/timeout",
												schemaPath: "#/$defs/duration/pattern",
												keyword: "pattern",
												params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
												message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
											};
											if (vErrors === null) vErrors = [err45];
											else vErrors.push(err45);
											errors++;
										}
									} else {
										const err46 = {
											instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/timeout",
											schemaPath: "#/$defs/duration/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err46];
										else vErrors.push(err46);
										errors++;
									}
								}
								if (data16.vantages !== void 0) {
									let data23 = data16.vantages;
									if (Array.isArray(data23)) {
										if (data23.length < 1) {
											const err47 = {
												instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/vantages",
												schemaPath: "#/properties/spec/properties/probes/additionalProperties/properties/vantages/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 items"
											};
											if (vErrors === null) vErrors = [err47];
											else vErrors.push(err47);
											errors++;
										}
										const len1 = data23.length;
										for (let i2 = 0; i2 < len1; i2++) {
											let data24 = data23[i2];
											if (typeof data24 !== "string") {
												const err48 = {
													instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/vantages/" + i2,
													schemaPath: "#/properties/spec/properties/probes/additionalProperties/properties/vantages/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err48];
												else vErrors.push(err48);
												errors++;
											}
											if (typeof data24 === "string") {
												if (!pattern4.test(data24)) {
													const err49 = {
														instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/vantages/" + i2,
														schemaPath: "#/$defs/name/pattern",
														keyword: "pattern",
														params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
														message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
													};
													if (vErrors === null) vErrors = [err49];
													else vErrors.push(err49);
													errors++;
												}
											} else {
												const err50 = {
													instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/vantages/" + i2,
													schemaPath: "#/$defs/name/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err50];
												else vErrors.push(err50);
												errors++;
											}
										}
										let i3 = data23.length;
										let j1;
										if (i3 > 1) {
											const indices1 = {};
											for (; i3--;) {
												let item1 = data23[i3];
												if (typeof item1 !== "string") continue;
												if (typeof indices1[item1] == "number") {
													j1 = indices1[item1];
													const err51 = {
														instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/vantages",
														schemaPath: "#/properties/spec/properties/probes/additionalProperties/properties/vantages/uniqueItems",
														keyword: "uniqueItems",
														params: {
															i: i3,
															j: j1
														},
														message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)"
													};
													if (vErrors === null) vErrors = [err51];
													else vErrors.push(err51);
													errors++;
													break;
												}
												indices1[item1] = i3;
											}
										}
									} else {
										const err52 = {
											instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/vantages",
											schemaPath: "#/properties/spec/properties/probes/additionalProperties/properties/vantages/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										};
										if (vErrors === null) vErrors = [err52];
										else vErrors.push(err52);
										errors++;
									}
								}
							} else {
								const err53 = {
									instancePath: instancePath + "/spec/probes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/spec/properties/probes/additionalProperties/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err53];
								else vErrors.push(err53);
								errors++;
							}
						}
					} else {
						const err54 = {
							instancePath: instancePath + "/spec/probes",
							schemaPath: "#/properties/spec/properties/probes/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err54];
						else vErrors.push(err54);
						errors++;
					}
				}
			} else {
				const err55 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err55];
				else vErrors.push(err55);
				errors++;
			}
		}
	} else {
		const err56 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err56];
		else vErrors.push(err56);
		errors++;
	}
	validate91.errors = vErrors;
	return errors === 0;
}
validate91.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const Team = validate97;
function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate97.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" },
				message: "must have required property 'apiVersion'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.metadata === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" },
				message: "must have required property 'metadata'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.spec === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" },
				message: "must have required property 'spec'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			if ("driftvakt/v1" !== data.apiVersion) {
				const err5 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "driftvakt/v1" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			if ("Team" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "Team" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			if (!validate22(data.metadata, {
				instancePath: instancePath + "/metadata",
				parentData: data,
				parentDataProperty: "metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.spec !== void 0) {
			let data3 = data.spec;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.members === void 0) {
					const err7 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "members" },
						message: "must have required property 'members'"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				for (const key1 in data3) if (!(key1 === "members" || key1 === "contact")) {
					const err8 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data3.members !== void 0) {
					if (!validate32(data3.members, {
						instancePath: instancePath + "/spec/members",
						parentData: data3,
						parentDataProperty: "members",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
						errors = vErrors.length;
					}
				}
				if (data3.contact !== void 0) {
					let data5 = data3.contact;
					if (typeof data5 === "string") {
						if (func1(data5) > 200) {
							const err9 = {
								instancePath: instancePath + "/spec/contact",
								schemaPath: "#/properties/spec/properties/contact/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						if (func1(data5) < 1) {
							const err10 = {
								instancePath: instancePath + "/spec/contact",
								schemaPath: "#/properties/spec/properties/contact/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
					} else {
						const err11 = {
							instancePath: instancePath + "/spec/contact",
							schemaPath: "#/properties/spec/properties/contact/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
	} else {
		const err13 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err13];
		else vErrors.push(err13);
		errors++;
	}
	validate97.errors = vErrors;
	return errors === 0;
}
validate97.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const Thresholds = validate100;
const pattern69 = new RegExp("^([1-9]|10) of ([1-9]|10)$", "u");
function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate100.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" },
				message: "must have required property 'apiVersion'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.metadata === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" },
				message: "must have required property 'metadata'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.spec === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" },
				message: "must have required property 'spec'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			if ("driftvakt/v1" !== data.apiVersion) {
				const err5 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "driftvakt/v1" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			if ("Thresholds" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "Thresholds" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			if (!validate22(data.metadata, {
				instancePath: instancePath + "/metadata",
				parentData: data,
				parentDataProperty: "metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.spec !== void 0) {
			let data3 = data.spec;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				for (const key1 in data3) if (!(key1 === "limits" || key1 === "confirm")) {
					const err7 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data3.limits !== void 0) {
					let data4 = data3.limits;
					if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
						for (const key2 in data4) if (!(key2 === "latency" || key2 === "certificate-expiry")) {
							const err8 = {
								instancePath: instancePath + "/spec/limits",
								schemaPath: "#/properties/spec/properties/limits/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						if (data4.latency !== void 0) {
							let data5 = data4.latency;
							if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
								if (Object.keys(data5).length < 1) {
									const err9 = {
										instancePath: instancePath + "/spec/limits/latency",
										schemaPath: "#/properties/spec/properties/limits/properties/latency/minProperties",
										keyword: "minProperties",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 properties"
									};
									if (vErrors === null) vErrors = [err9];
									else vErrors.push(err9);
									errors++;
								}
								for (const key3 in data5) if (!(key3 === "warn" || key3 === "fail")) {
									const err10 = {
										instancePath: instancePath + "/spec/limits/latency",
										schemaPath: "#/properties/spec/properties/limits/properties/latency/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key3 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err10];
									else vErrors.push(err10);
									errors++;
								}
								if (data5.warn !== void 0) {
									let data6 = data5.warn;
									if (typeof data6 === "string") {
										if (!pattern10.test(data6)) {
											const err11 = {
												instancePath: instancePath + "/spec/limits/latency/warn",
												schemaPath: "#/$defs/duration/pattern",
												keyword: "pattern",
												params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
												message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
											};
											if (vErrors === null) vErrors = [err11];
											else vErrors.push(err11);
											errors++;
										}
									} else {
										const err12 = {
											instancePath: instancePath + "/spec/limits/latency/warn",
											schemaPath: "#/$defs/duration/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err12];
										else vErrors.push(err12);
										errors++;
									}
								}
								if (data5.fail !== void 0) {
									let data7 = data5.fail;
									if (typeof data7 === "string") {
										if (!pattern10.test(data7)) {
											const err13 = {
												instancePath: instancePath + "/spec/limits/latency/fail",
												schemaPath: "#/$defs/duration/pattern",
												keyword: "pattern",
												params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
												message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
											};
											if (vErrors === null) vErrors = [err13];
											else vErrors.push(err13);
											errors++;
										}
									} else {
										const err14 = {
											instancePath: instancePath + "/spec/limits/latency/fail",
											schemaPath: "#/$defs/duration/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err14];
										else vErrors.push(err14);
										errors++;
									}
								}
							} else {
								const err15 = {
									instancePath: instancePath + "/spec/limits/latency",
									schemaPath: "#/properties/spec/properties/limits/properties/latency/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
						if (data4["certificate-expiry"] !== void 0) {
							let data8 = data4["certificate-expiry"];
							if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
								if (Object.keys(data8).length < 1) {
									const err16 = {
										instancePath: instancePath + "/spec/limits/certificate-expiry",
										schemaPath: "#/properties/spec/properties/limits/properties/certificate-expiry/minProperties",
										keyword: "minProperties",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 properties"
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
								for (const key4 in data8) if (!(key4 === "warn" || key4 === "fail")) {
									const err17 = {
										instancePath: instancePath + "/spec/limits/certificate-expiry",
										schemaPath: "#/properties/spec/properties/limits/properties/certificate-expiry/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key4 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err17];
									else vErrors.push(err17);
									errors++;
								}
								if (data8.warn !== void 0) {
									let data9 = data8.warn;
									if (typeof data9 === "string") {
										if (!pattern10.test(data9)) {
											const err18 = {
												instancePath: instancePath + "/spec/limits/certificate-expiry/warn",
												schemaPath: "#/$defs/duration/pattern",
												keyword: "pattern",
												params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
												message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
											};
											if (vErrors === null) vErrors = [err18];
											else vErrors.push(err18);
											errors++;
										}
									} else {
										const err19 = {
											instancePath: instancePath + "/spec/limits/certificate-expiry/warn",
											schemaPath: "#/$defs/duration/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err19];
										else vErrors.push(err19);
										errors++;
									}
								}
								if (data8.fail !== void 0) {
									let data10 = data8.fail;
									if (typeof data10 === "string") {
										if (!pattern10.test(data10)) {
											const err20 = {
												instancePath: instancePath + "/spec/limits/certificate-expiry/fail",
												schemaPath: "#/$defs/duration/pattern",
												keyword: "pattern",
												params: { pattern: "^[0-9]{1,7}(ms|s|m|h|d)$" },
												message: "must match pattern \"^[0-9]{1,7}(ms|s|m|h|d)$\""
											};
											if (vErrors === null) vErrors = [err20];
											else vErrors.push(err20);
											errors++;
										}
									} else {
										const err21 = {
											instancePath: instancePath + "/spec/limits/certificate-expiry/fail",
											schemaPath: "#/$defs/duration/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err21];
										else vErrors.push(err21);
										errors++;
									}
								}
							} else {
								const err22 = {
									instancePath: instancePath + "/spec/limits/certificate-expiry",
									schemaPath: "#/properties/spec/properties/limits/properties/certificate-expiry/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err22];
								else vErrors.push(err22);
								errors++;
							}
						}
					} else {
						const err23 = {
							instancePath: instancePath + "/spec/limits",
							schemaPath: "#/properties/spec/properties/limits/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
				}
				if (data3.confirm !== void 0) {
					let data11 = data3.confirm;
					if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
						for (const key5 in data11) if (!(key5 === "fail" || key5 === "pass")) {
							const err24 = {
								instancePath: instancePath + "/spec/confirm",
								schemaPath: "#/properties/spec/properties/confirm/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key5 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
						if (data11.fail !== void 0) {
							let data12 = data11.fail;
							if (typeof data12 === "string") {
								if (!pattern69.test(data12)) {
									const err25 = {
										instancePath: instancePath + "/spec/confirm/fail",
										schemaPath: "#/properties/spec/properties/confirm/properties/fail/pattern",
										keyword: "pattern",
										params: { pattern: "^([1-9]|10) of ([1-9]|10)$" },
										message: "must match pattern \"^([1-9]|10) of ([1-9]|10)$\""
									};
									if (vErrors === null) vErrors = [err25];
									else vErrors.push(err25);
									errors++;
								}
							} else {
								const err26 = {
									instancePath: instancePath + "/spec/confirm/fail",
									schemaPath: "#/properties/spec/properties/confirm/properties/fail/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err26];
								else vErrors.push(err26);
								errors++;
							}
						}
						if (data11.pass !== void 0) {
							let data13 = data11.pass;
							if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
								const err27 = {
									instancePath: instancePath + "/spec/confirm/pass",
									schemaPath: "#/properties/spec/properties/confirm/properties/pass/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err27];
								else vErrors.push(err27);
								errors++;
							}
							if (typeof data13 == "number" && isFinite(data13)) {
								if (data13 > 10 || isNaN(data13)) {
									const err28 = {
										instancePath: instancePath + "/spec/confirm/pass",
										schemaPath: "#/properties/spec/properties/confirm/properties/pass/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 10
										},
										message: "must be <= 10"
									};
									if (vErrors === null) vErrors = [err28];
									else vErrors.push(err28);
									errors++;
								}
								if (data13 < 1 || isNaN(data13)) {
									const err29 = {
										instancePath: instancePath + "/spec/confirm/pass",
										schemaPath: "#/properties/spec/properties/confirm/properties/pass/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										},
										message: "must be >= 1"
									};
									if (vErrors === null) vErrors = [err29];
									else vErrors.push(err29);
									errors++;
								}
							}
						}
					} else {
						const err30 = {
							instancePath: instancePath + "/spec/confirm",
							schemaPath: "#/properties/spec/properties/confirm/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err30];
						else vErrors.push(err30);
						errors++;
					}
				}
			} else {
				const err31 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			}
		}
	} else {
		const err32 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err32];
		else vErrors.push(err32);
		errors++;
	}
	validate100.errors = vErrors;
	return errors === 0;
}
validate100.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const Waiver = validate102;
const schema128 = {
	"title": "Waiver",
	"description": "Permission to deviate for a time, asked for by one and approved by another.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"apiVersion",
		"kind",
		"metadata",
		"spec"
	],
	"properties": {
		"apiVersion": {
			"description": "The version of the language.",
			"examples": ["driftvakt/v1"],
			"const": "driftvakt/v1"
		},
		"kind": {
			"description": "What is declared.",
			"examples": ["Waiver"],
			"const": "Waiver"
		},
		"metadata": {
			"description": "What identifies the declaration.",
			"examples": [{ "name": "erp-old-certificate" }],
			"$ref": "#/$defs/metadata"
		},
		"spec": {
			"description": "Permission to deviate for a time, asked for by one and approved by another.",
			"examples": [{
				"control": "certificate-expiry",
				"subjects": ["service/erp"],
				"reason": "The supplier renews in week 50",
				"residualRisk": "low",
				"requestedBy": "application-operations/kari",
				"approvedBy": "service-management/berit",
				"until": "2027-03-01"
			}],
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"control": {
					"description": "The control that is waived.",
					"examples": ["certificate-expiry"],
					"$ref": "#/$defs/name",
					"x-ref": "Control"
				},
				"subjects": {
					"description": "For what it is waived.",
					"examples": [["service/erp"]],
					"type": "array",
					"items": {
						"$ref": "#/$defs/subject",
						"type": "string"
					},
					"minItems": 1,
					"uniqueItems": true
				},
				"about": {
					"description": "Only for this part of the subject: the name of a probe or of a device.",
					"examples": ["login"],
					"type": "string",
					"minLength": 1,
					"maxLength": 200
				},
				"reason": {
					"description": "Why.",
					"examples": ["Payroll terminals are replaced in February"],
					"type": "string",
					"minLength": 1,
					"maxLength": 1e3
				},
				"residualRisk": {
					"description": "The risk that remains.",
					"examples": ["medium"],
					"enum": [
						"high",
						"medium",
						"low"
					]
				},
				"compensating": {
					"description": "What is done instead.",
					"examples": ["Terminals are on a network of their own"],
					"type": "string",
					"minLength": 1,
					"maxLength": 1e3
				},
				"ticket": {
					"description": "The case in which it was asked for.",
					"examples": ["#412"],
					"type": "string",
					"minLength": 1,
					"maxLength": 100
				},
				"requestedBy": {
					"description": "Who asked for it.",
					"examples": ["application-operations/kari"],
					"$ref": "#/$defs/person"
				},
				"approvedBy": {
					"description": "Who approved it; not who asked.",
					"examples": ["service-management/berit"],
					"$ref": "#/$defs/person"
				},
				"until": {
					"description": "The last day it holds, in the estate's time zone.",
					"examples": ["2027-03-01"],
					"$ref": "#/$defs/date"
				}
			},
			"required": [
				"control",
				"subjects",
				"reason",
				"residualRisk",
				"requestedBy",
				"approvedBy",
				"until"
			]
		}
	}
};
const pattern71 = new RegExp("^[a-z]+(-[a-z]+)*/[a-z0-9][a-z0-9-]{0,62}$", "u");
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate102.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" },
				message: "must have required property 'apiVersion'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.metadata === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" },
				message: "must have required property 'metadata'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.spec === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" },
				message: "must have required property 'spec'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			if ("driftvakt/v1" !== data.apiVersion) {
				const err5 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "driftvakt/v1" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			if ("Waiver" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "Waiver" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			if (!validate22(data.metadata, {
				instancePath: instancePath + "/metadata",
				parentData: data,
				parentDataProperty: "metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
		if (data.spec !== void 0) {
			let data3 = data.spec;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.control === void 0) {
					const err7 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "control" },
						message: "must have required property 'control'"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data3.subjects === void 0) {
					const err8 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "subjects" },
						message: "must have required property 'subjects'"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data3.reason === void 0) {
					const err9 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "reason" },
						message: "must have required property 'reason'"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data3.residualRisk === void 0) {
					const err10 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "residualRisk" },
						message: "must have required property 'residualRisk'"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data3.requestedBy === void 0) {
					const err11 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "requestedBy" },
						message: "must have required property 'requestedBy'"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				if (data3.approvedBy === void 0) {
					const err12 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "approvedBy" },
						message: "must have required property 'approvedBy'"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data3.until === void 0) {
					const err13 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "until" },
						message: "must have required property 'until'"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				for (const key1 in data3) if (!func39.call(schema128.properties.spec.properties, key1)) {
					const err14 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (data3.control !== void 0) {
					let data4 = data3.control;
					if (typeof data4 === "string") {
						if (!pattern4.test(data4)) {
							const err15 = {
								instancePath: instancePath + "/spec/control",
								schemaPath: "#/$defs/name/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
								message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}$\""
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/spec/control",
							schemaPath: "#/$defs/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data3.subjects !== void 0) {
					let data5 = data3.subjects;
					if (Array.isArray(data5)) {
						if (data5.length < 1) {
							const err17 = {
								instancePath: instancePath + "/spec/subjects",
								schemaPath: "#/properties/spec/properties/subjects/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 items"
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						const len0 = data5.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data6 = data5[i0];
							if (typeof data6 !== "string") {
								const err18 = {
									instancePath: instancePath + "/spec/subjects/" + i0,
									schemaPath: "#/properties/spec/properties/subjects/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err18];
								else vErrors.push(err18);
								errors++;
							}
							if (typeof data6 === "string") {
								if (!pattern71.test(data6)) {
									const err19 = {
										instancePath: instancePath + "/spec/subjects/" + i0,
										schemaPath: "#/$defs/subject/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z]+(-[a-z]+)*/[a-z0-9][a-z0-9-]{0,62}$" },
										message: "must match pattern \"^[a-z]+(-[a-z]+)*/[a-z0-9][a-z0-9-]{0,62}$\""
									};
									if (vErrors === null) vErrors = [err19];
									else vErrors.push(err19);
									errors++;
								}
							} else {
								const err20 = {
									instancePath: instancePath + "/spec/subjects/" + i0,
									schemaPath: "#/$defs/subject/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err20];
								else vErrors.push(err20);
								errors++;
							}
						}
						let i1 = data5.length;
						let j0;
						if (i1 > 1) {
							const indices0 = {};
							for (; i1--;) {
								let item0 = data5[i1];
								if (typeof item0 !== "string") continue;
								if (typeof indices0[item0] == "number") {
									j0 = indices0[item0];
									const err21 = {
										instancePath: instancePath + "/spec/subjects",
										schemaPath: "#/properties/spec/properties/subjects/uniqueItems",
										keyword: "uniqueItems",
										params: {
											i: i1,
											j: j0
										},
										message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)"
									};
									if (vErrors === null) vErrors = [err21];
									else vErrors.push(err21);
									errors++;
									break;
								}
								indices0[item0] = i1;
							}
						}
					} else {
						const err22 = {
							instancePath: instancePath + "/spec/subjects",
							schemaPath: "#/properties/spec/properties/subjects/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
				if (data3.about !== void 0) {
					let data7 = data3.about;
					if (typeof data7 === "string") {
						if (func1(data7) > 200) {
							const err23 = {
								instancePath: instancePath + "/spec/about",
								schemaPath: "#/properties/spec/properties/about/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters"
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
						if (func1(data7) < 1) {
							const err24 = {
								instancePath: instancePath + "/spec/about",
								schemaPath: "#/properties/spec/properties/about/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
					} else {
						const err25 = {
							instancePath: instancePath + "/spec/about",
							schemaPath: "#/properties/spec/properties/about/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				}
				if (data3.reason !== void 0) {
					let data8 = data3.reason;
					if (typeof data8 === "string") {
						if (func1(data8) > 1e3) {
							const err26 = {
								instancePath: instancePath + "/spec/reason",
								schemaPath: "#/properties/spec/properties/reason/maxLength",
								keyword: "maxLength",
								params: { limit: 1e3 },
								message: "must NOT have more than 1000 characters"
							};
							if (vErrors === null) vErrors = [err26];
							else vErrors.push(err26);
							errors++;
						}
						if (func1(data8) < 1) {
							const err27 = {
								instancePath: instancePath + "/spec/reason",
								schemaPath: "#/properties/spec/properties/reason/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
					} else {
						const err28 = {
							instancePath: instancePath + "/spec/reason",
							schemaPath: "#/properties/spec/properties/reason/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
				}
				if (data3.residualRisk !== void 0) {
					let data9 = data3.residualRisk;
					if (!(data9 === "high" || data9 === "medium" || data9 === "low")) {
						const err29 = {
							instancePath: instancePath + "/spec/residualRisk",
							schemaPath: "#/properties/spec/properties/residualRisk/enum",
							keyword: "enum",
							params: { allowedValues: schema128.properties.spec.properties.residualRisk.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
				}
				if (data3.compensating !== void 0) {
					let data10 = data3.compensating;
					if (typeof data10 === "string") {
						if (func1(data10) > 1e3) {
							const err30 = {
								instancePath: instancePath + "/spec/compensating",
								schemaPath: "#/properties/spec/properties/compensating/maxLength",
								keyword: "maxLength",
								params: { limit: 1e3 },
								message: "must NOT have more than 1000 characters"
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
						if (func1(data10) < 1) {
							const err31 = {
								instancePath: instancePath + "/spec/compensating",
								schemaPath: "#/properties/spec/properties/compensating/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
					} else {
						const err32 = {
							instancePath: instancePath + "/spec/compensating",
							schemaPath: "#/properties/spec/properties/compensating/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
				}
				if (data3.ticket !== void 0) {
					let data11 = data3.ticket;
					if (typeof data11 === "string") {
						if (func1(data11) > 100) {
							const err33 = {
								instancePath: instancePath + "/spec/ticket",
								schemaPath: "#/properties/spec/properties/ticket/maxLength",
								keyword: "maxLength",
								params: { limit: 100 },
								message: "must NOT have more than 100 characters"
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
						if (func1(data11) < 1) {
							const err34 = {
								instancePath: instancePath + "/spec/ticket",
								schemaPath: "#/properties/spec/properties/ticket/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
					} else {
						const err35 = {
							instancePath: instancePath + "/spec/ticket",
							schemaPath: "#/properties/spec/properties/ticket/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
				if (data3.requestedBy !== void 0) {
					let data12 = data3.requestedBy;
					if (typeof data12 === "string") {
						if (!pattern12.test(data12)) {
							const err36 = {
								instancePath: instancePath + "/spec/requestedBy",
								schemaPath: "#/$defs/person/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}$" },
								message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}$\""
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
					} else {
						const err37 = {
							instancePath: instancePath + "/spec/requestedBy",
							schemaPath: "#/$defs/person/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err37];
						else vErrors.push(err37);
						errors++;
					}
				}
				if (data3.approvedBy !== void 0) {
					let data13 = data3.approvedBy;
					if (typeof data13 === "string") {
						if (!pattern12.test(data13)) {
							const err38 = {
								instancePath: instancePath + "/spec/approvedBy",
								schemaPath: "#/$defs/person/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}$" },
								message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}$\""
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
					} else {
						const err39 = {
							instancePath: instancePath + "/spec/approvedBy",
							schemaPath: "#/$defs/person/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
				}
				if (data3.until !== void 0) {
					let data14 = data3.until;
					if (typeof data14 === "string") {
						if (!formats0(data14)) {
							const err40 = {
								instancePath: instancePath + "/spec/until",
								schemaPath: "#/$defs/date/format",
								keyword: "format",
								params: { format: "date" },
								message: "must match format \"date\""
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
					} else {
						const err41 = {
							instancePath: instancePath + "/spec/until",
							schemaPath: "#/$defs/date/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
			} else {
				const err42 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err42];
				else vErrors.push(err42);
				errors++;
			}
		}
	} else {
		const err43 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err43];
		else vErrors.push(err43);
		errors++;
	}
	validate102.errors = vErrors;
	return errors === 0;
}
validate102.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

export { AccessPolicy, Customer, EquipmentStandard, Estate, Inventory, Maintenance, Service, ServiceLevel, Team, Thresholds, Waiver };