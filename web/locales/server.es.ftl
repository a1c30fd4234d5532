# Textos de las páginas que solo escribe el servidor. Los identificadores empiezan con page-, document-, waiting-, missing-, about-, report- o cite-.

page-description = Violencia registrada, conteos oficiales y despliegues militares en un mismo mapa, con la fuente y la precisión de cada cifra.

form-period = Periodo
form-place = Lugar u operación
form-country = Todo el país
form-layers-both = Despliegues y nombres
form-layers-zones = Solo despliegues
form-layers-labels = Solo nombres
form-layers-none = Ninguna
zone-filter-how = Dónde
form-show = Mostrar
rows-all = Ver todas las filas

## The time chart

chart-counts = Homicidios registrados, { $place }
chart-victims = Víctimas registradas, { $place }
chart-women = Mujeres víctimas, { $place }
chart-feminicide = Víctimas de feminicidio, { $place }
chart-press = Periodistas, motivo confirmado, { $place }
chart-press-unconfirmed = Periodistas, motivo no confirmado, { $place }
chart-media = Trabajadores de medios, { $place }
chart-deaths = Muertes { $where } (UCDP, mejor estimación)
chart-civilians = Muertes en ataques contra civiles, { $place } (UCDP, mejor estimación)
chart-by-month = por mes
chart-by-quarter = por trimestre
chart-by-year = por año
chart-dated = con mes conocido
chart-undated = sin mes conocido
play-whole = Se muestra toda la serie: no hay nada que recorrer. Elegir un periodo más corto.
chart-zones = Despliegues en el tiempo, { $place }
around-before = { $months } meses antes
around-after = { $months } meses después
undated =
    { $count ->
        [0] **{ $deaths }** de { $period } sin fecha tan exacta. Sin repartir.
       *[other] **{ $deaths }** de { $period } sin mes conocido: { $records } de mayor duración. Sin repartir.
    }
lanes-note =
    { $count ->
        [1] Las fuentes nombran 1 operativo; { $ended }. Línea cortada: fin desconocido. No significa que siga.
       *[other] De { $number } operativos que nombran las fuentes, { $ended }. Línea cortada: fin desconocido. No significa que sigan.
    }
lanes-ended =
    { $count ->
        [0] ninguno tiene fecha de fin documentada
        [1] 1 tiene fecha de fin documentada
       *[other] { $number } tienen fecha de fin documentada
    }
break-class = Cambia la clasificación
zones-later =
    { $count ->
        [1] 1 despliegue posterior queda fuera de este eje
       *[other] { $number } despliegues posteriores quedan fuera de este eje
    }
zones-list = Despliegues ({ $number })
nocounts-chart = No hay serie de homicidios { $where }: el eje muestra solo los despliegues.
around-compare = Comparar
around-compare-months = Comparar antes y después

document-pages = Páginas
document-edition = Edición { $edition }
document-zones-small =
    { $count ->
        [1] { $number } despliegue no se ve a esta escala
       *[other] { $number } despliegues no se ven a esta escala
    }
document-zones-sources = Despliegues según la fuente citada en cada uno.
document-lang-es = Español
document-lang-en = English
document-lang-pt = Português

waiting-title = Un momento
waiting-edition = Se está preparando la edición. Esta página vuelve a preguntar sola.
waiting-web = La página no se ha construido: ejecutar «make web» y volver a cargar esta dirección.
missing-title = Aquí no hay nada
missing = Esta dirección no existe, o ya no existe.
missing-unknown_edition = Esa edición no está publicada aquí. Estas páginas muestran la actual.
missing-map = El mapa
missing-table = La tabla

about-title = Sobre los datos
about-lead = testigo pone en un mismo mapa la violencia registrada, los conteos oficiales y los despliegues militares, y dice qué tan segura es cada cifra.
data-sources = Fuentes
data-citation = Cita: { $citation }
data-method = Método
data-levels = Existe por
data-fields = Se puede filtrar por
data-means = Qué significan los números
data-faults = Fallas conocidas
data-edition = Edición { $edition }
data-more = Descargar o citar
data-report = Informe de la edición: qué pasó con cada fila
data-cite = Cómo citar
data-json = La edición en JSON
about-separate = Las fuentes nunca se suman: cuentan de modos distintos hechos que se traslapan. Un despliegue y un cambio en la violencia no prueban causa.
about-publisher = Publica
about-version = Versión
about-rows = Filas en esta edición
about-licence = Licencia
about-breaks = Dónde cambia lo que mide la serie
about-zones = Despliegues
about-zones-lead =
    { $count ->
        [1] 1 despliegue, { $uncited } sin fuente citada. La lista no es exhaustiva.
       *[other] { $number } despliegues, { $uncited } de ellos sin fuente citada. La lista no es exhaustiva.
    }
about-three-empties = Cero, sin dato y dato suprimido son tres respuestas distintas y nunca se ven igual.
privacy = Esta página no guarda ni envía datos de quien la lee.
nojs = Sin JavaScript: imagen, tabla y formulario con los mismos datos.
about-unit = Qué es una unidad
method-inegi = Cada defunción cuenta en el municipio donde ocurrió y en el mes en que se registró. Las que no tienen municipio están en los totales y en ninguna fila. Las tasas usan la población municipal de cada año.
method-sesnsp = Suma las víctimas que reporta cada fiscalía, por estado y mes. Homicidio doloso y feminicidio no se traslapan: las mujeres víctimas son ambos. Faltan meses de Oaxaca; no son ceros.
method-ucdp = Codifica noticias e informes de violencia organizada: quién contra quién, dónde, cuándo, cuántas muertes. La mayoría de las muertes no tiene lugar o fecha precisos; esos registros se cuentan y no se dibujan como puntos.
method-cpj = Solo se guardan conteos, sin nombres. Motivo confirmado y no confirmado son dos cifras que nunca se suman; los trabajadores de medios van aparte.
takedown = Pedir la revisión o el retiro de un dato
support = Redes de apoyo para personas afectadas

report-title = Qué fue de cada fila
report-lead = Cada fila leída termina en un solo lugar: aceptada, aceptada con nota, rechazada o retenida. Juntas suman las filas leídas.
report-source = Fuente
report-read = Leídas
report-accepted = Aceptadas
report-noted = Aceptadas con nota
report-rejected = Rechazadas
report-withheld = Retenidas
report-codes = Por código
report-code = Código
report-rows = Filas
report-bin = Destino
report-examples = Primeras filas (archivo:línea)
report-kind-note = nota
report-kind-rejection = rechazo
report-kind-absent = ausente, por área
report-none = Ninguna fila de esta fuente fue anotada, rechazada ni retenida.
report-code-broken_row = La fila no se puede leer: campos de más o de menos, o comillas sin cerrar
report-code-missing_value = Falta un dato obligatorio
report-code-bad_date = La fecha no se puede leer, o termina antes de empezar
report-code-bad_number = No es un número, es negativo o es demasiado grande
report-code-bad_code = La palabra no está en la lista de la fuente
report-code-bad_position = No es una posición en la Tierra, o falta
report-code-duplicate_id = Otra fila anterior tiene el mismo identificador
report-code-duplicate_cell = Otra fila anterior cuenta el mismo lugar, periodo y grupo
report-code-unknown_area = El código no es de ningún lugar de esta edición
report-code-outside_coverage = El periodo queda fuera de lo que la fuente declara cubrir
report-code-invalid_polygon = El contorno no es un polígono y no se puede reparar
report-code-outside_areas = El punto cae fuera de los contornos: el lugar se toma de las palabras de la fuente
report-code-toll_order = Las estimaciones baja, mejor y alta no van en orden; se dejan como se publicaron
report-code-null_position = La posición es 0, 0, que significa «sin posición»; se toman las palabras de la fila
report-code-far_outside = La posición queda lejos de lo que cubre la fuente: se cuenta y no se dibuja
report-code-swapped = Con longitud y latitud intercambiadas caería en lo cubierto
report-code-sign = Con el signo contrario caería en lo cubierto
report-code-state_mismatch = La fila nombra un estado y su punto o código cae en otro; valen el punto o el código
report-code-state_not_stated = No dice el estado, aunque su precisión lo supone
report-code-state_not_recognised = El estado que nombra no está en esta edición
report-code-municipality_not_stated = No dice el municipio, aunque su precisión lo supone
report-code-municipality_not_recognised = El municipio que nombra no está en esta edición
report-code-municipality_unknown = Se conoce el estado, no el municipio
report-code-state_unknown = Se conoce el país, no el estado
report-code-abroad = Ocurrió en otro país
report-code-population_missing = Sin población para ese año: hay conteo y no tasa
report-code-polygon_repaired = El contorno no era válido y se reparó
report-code-polygon_cut = El contorno cruza la longitud 180 y se cortó ahí
report-code-area_partial = Solo se conoce una parte de los lugares del despliegue
report-code-area_coarser = El lugar del despliegue es menor que las áreas de esta edición
report-code-uncited = La fuente no cita nada para esta afirmación
report-code-no_data = Sin un número que se pueda leer: ese lugar y periodo quedan sin datos
report-code-after_coverage = Aún sin número: periodo posterior a lo que la fuente declara cubrir
report-code-multi_line_field = Un campo contiene un salto de línea

cite-title = Citar
cite-lead = Cada fuente conserva su propia cita; la edición dice qué cifras se usaron, y esas no cambian.
cite-edition = { $title }. testigo, edición { $edition }. { $url }
cite-version = edición
cite-text = Texto
cite-text-link = Como texto simple
cite-bibtex-link = Como archivo BibTeX
cite-attribution = Líneas para mapas
citation-line-undated = { $title }. { $sources }. Mapa: testigo, edición { $edition }. { $url }
citation-accessed = Día de la consulta

alt-auto = Mapa { $whose }: { $measure }, { $period }. Más alto: { $highest }. { $undrawn }
alt-plain = Mapa { $whose }: { $measure }, { $period }. { $undrawn }
alt-place = Mapa { $whose }: { $measure }, { $period }. { $sentence }

## La inserción

embed-use = Usar el mapa
embed-open = Abrir
embed-table = Tabla
embed-cite = Citar
embed-savedata = Imagen fija para ahorrar datos.

## The comparison: what is chosen, and the maps

compare-title = { $operation }, { $day }
zones-here = Despliegues sobre este lugar
    .inline = despliegues sobre este lugar
force-army = Ejército
force-navy = Marina
force-national_guard = Guardia Nacional
force-federal_police = Policía Federal
force-mixed = fuerzas combinadas
    .start = Fuerzas combinadas
force-unknown = fuerza no indicada
    .start = Fuerza no indicada
compare-lead = { $measure }, { $months } meses antes y { $months } después. El mes del operativo no se cuenta.
compare-lead-date = { $measure }, { $months } meses antes y { $months } después. El mes de la fecha no se cuenta.
compare-lead-washout = { $measure }, { $months } meses antes y { $months } después. Meses que no se cuentan, desde el del comienzo: { $washout }.
compare-start = Elegir un operativo y después un lugar que nombra; o un lugar y una fecha.
compare-pick = Qué se compara
compare-operation = Operativo
compare-choose = Elegir un operativo
compare-by-date = Sin operativo: una fecha
compare-place = Lugar
compare-place-all = Todos los lugares que nombra
compare-choose-place = Elegir un lugar
compare-state-whole = Todo el estado
compare-date = Fecha
compare-months = Meses antes y después
compare-more = Más opciones
compare-washout = Meses que no se cuentan
compare-washout-none = Ninguno
compare-washout-one = El mes del comienzo
compare-washout-several = { $washout } meses
compare-controls = Se compara con
compare-controls-other = Todos los estados que ningún operativo con fuente citada nombra
compare-controls-near = Los mismos, a más de { $km } km de los estados nombrados
compare-controls-one = Solo los municipios de un estado
compare-controls-some = Como en la dirección: { $list }
compare-layout = Vista
compare-side = Lado a lado
compare-swipe = Cortina
compare-before = Antes
compare-after = Después
compare-edges = Contornos: despliegues al último día de cada periodo.
compare-edge = Fechas del despliegue que se compara: { $dates }.
compare-whole = Ver toda la zona
compare-chosen = Lugar que se compara
compare-earlier = Operativos anteriores ya nombraban este lugar: { $list }
compare-earlier-part = Operativos anteriores ya nombraban lugares que este nombra: { $list }
compare-to-overview = Ver todos los despliegues
compare-to-method = Cómo se compara
compare-force = Fuerza
compare-force-all = Todas
compare-at = Comparar antes y después de una fecha
filter-state = Estado

## The comparison: card, refusals, overview
cmp-group = municipios de comparación
    .start = Municipios de comparación
cmp-group-states = estados de comparación
    .start = Estados de comparación
cmp-areas = municipios
cmp-areas-states = estados
cmp-area = municipio
cmp-area-states = estado
cmp-result = Los homicidios registrados pasaron de { $before } a { $after }.
cmp-result-events = Las muertes documentadas pasaron de { $before } a { $after }.
cmp-result-victims = { $counted }: pasaron de { $before } a { $after }.
cmp-result-none = En los { $group } pasaron de { $others_before } a { $others_after }; desde 0 no se puede decir cuántas veces más.
cmp-elsewhere-rose = En los { $group } la tasa aumentó { $share }.
cmp-elsewhere-fell = En los { $group } la tasa bajó { $share }.
cmp-elsewhere-times = En los { $group } la tasa aumentó a { $ratio } veces la de antes.
cmp-elsewhere-same = En los { $group } la tasa no cambió.
cmp-relative = Aumentaron { $relative } veces lo que aumentaron los otros (entre { $low } y { $high }).
cmp-relative-other = Frente a un cambio igual al de los otros, eso es { $change }.
amount-between = { $amount } (entre { $low } y { $high })
amount-fewer = { $share } menos
amount-more = { $share } más
amount-times = { $ratio } veces tanto
amount-same = lo mismo
cmp-relative-none-here-before = No se puede dar una diferencia relativa: antes no hubo ningún registro.
cmp-relative-none-here-after = No se puede dar una diferencia relativa con intervalo: después no hubo ningún registro.
cmp-relative-flat = La diferencia cabe en lo que permite el azar.
cmp-relative-none-there-before = No se puede dar una diferencia relativa: antes no hubo ningún registro en los { $group }.
cmp-relative-none-there-after = No se puede dar una diferencia relativa: después no hubo ningún registro en los { $group }.
cmp-pre-rise = **El alza empezó antes del despliegue.**
cmp-pre-rise-date = **El alza empezó antes de la fecha.**
cmp-pre-fall = **La baja empezó antes del despliegue.**
cmp-pre-fall-date = **La baja empezó antes de la fecha.**
cmp-pre-peak = Los homicidios habían subido en el año previo: { $earlier } en los primeros seis meses y { $later } en los últimos seis. Una baja después de un pico es frecuente.
cmp-pre-trough = Los homicidios habían bajado en el año previo: { $earlier } en los primeros seis meses y { $later } en los últimos seis. Un alza después de una baja es frecuente.
cmp-pre-peak-quarter = Los conteos habían subido al final del periodo previo: de { $earlier } al mes a { $later } en los últimos { $later_months } meses. Una baja después de un pico es frecuente.
cmp-pre-peak-events = Las muertes documentadas habían subido en el año previo: { $earlier } en los primeros seis meses y { $later } en los últimos seis. Una baja después de un pico es frecuente.
cmp-pre-peak-victims = Las víctimas registradas habían subido en el año previo: { $earlier } en los primeros seis meses y { $later } en los últimos seis. Una baja después de un pico es frecuente.
cmp-pre-trough-quarter = Los conteos habían bajado al final del periodo previo: de { $earlier } al mes a { $later } en los últimos { $later_months } meses. Un alza después de una baja es frecuente.
cmp-pre-trough-events = Las muertes documentadas habían bajado en el año previo: { $earlier } en los primeros seis meses y { $later } en los últimos seis. Un alza después de una baja es frecuente.
cmp-pre-trough-victims = Las víctimas registradas habían bajado en el año previo: { $earlier } en los primeros seis meses y { $later } en los últimos seis. Un alza después de una baja es frecuente.
cmp-pre-none = Sin alza ni baja sostenida en el año previo.
cmp-pre-none-long = Sin alza ni baja sostenida en los { $months } meses previos.
cmp-pre-month = { $month } ya sumaba { $number }, frente a una media de { $mean } al mes en el año previo; el operativo empezó el día { $day }.
cmp-pre-month-long = { $month } ya sumaba { $number }, frente a una media de { $mean } al mes en los { $months } meses previos; el operativo empezó el día { $day }.
cmp-pre-month-long-date = { $month } ya sumaba { $number }, frente a una media de { $mean } al mes en los { $months } meses previos; la fecha preguntada es el día { $day }.
cmp-pre-month-date = { $month } ya sumaba { $number }, frente a una media de { $mean } al mes en el año previo; la fecha preguntada es el día { $day }.
cmp-pre-ratio = En los tres meses previos, { $later } al mes; en los nueve anteriores, { $earlier }: { $change }.
cmp-pre-ratio-long = En los { $later_months } meses previos, { $later } al mes; en los { $earlier_months } anteriores, { $earlier }: { $change }.
cmp-pre-ratio-zero = En los { $later_months } meses previos, { $later } al mes; en los { $earlier_months } anteriores, ninguno.
cmp-disclaimer = **Esto no prueba que el despliegue causó el cambio.**
cmp-disclaimer-date = **Esto no prueba qué causó el cambio.**
cmp-months = Mes a mes, antes y después
cmp-months-mean = Línea cortada: media de los { $months } meses previos ({ $mean }). Barra hueca: mes que no se cuenta.
cmp-months-out = { $month }: { $number }, no se cuenta
cmp-months-alt = { $title }. { $place }: de { $before_low } a { $before_high } al mes antes; de { $after_low } a { $after_high } después.
cmp-months-remainder = { $before } antes y { $after } después abarcan más de un mes: cuentan, sin barra.
cmp-size = De qué tamaño es el cambio, con intervalo de incertidumbre (95 %)
cmp-size-place = { $place }, después ÷ antes
cmp-size-controls = { $group }, después ÷ antes
cmp-size-relative = Diferencia relativa (lugar ÷ comparación)
cmp-wider = De los dos intervalos calculados se muestra el más ancho: los meses varían más de lo que explica el azar.
cmp-wider-chance = De los dos intervalos calculados se muestra el más ancho.
cmp-phi = Variación entre meses, en { $place }: { $phi } veces la del azar.
cmp-phi-one = Variación entre meses, en { $place }: no mayor que la del azar.
cmp-dates = ¿Pasa lo mismo en otras fechas?
cmp-dates-said =
    { $count ->
        [0] De { $total }, en ninguno hubo un cambio tan grande.
       *[other] De { $total }, en { $number } hubo un cambio tan grande o mayor.
    }
cmp-dates-which = Mismo lugar y mismas ventanas, { $period }.
cmp-places = ¿Pasa lo mismo en otros lugares?
cmp-places-said =
    { $count ->
        [0] De { $total }, ninguno cambió tanto.
        [1] De { $total }, 1 cambió tanto o más.
       *[other] De { $total }, { $number } cambiaron tanto o más.
    }
cmp-places-which = { $group_start } con al menos 12 homicidios en el periodo previo, mismos meses.
cmp-places-which-events = { $group_start } con al menos 12 muertes documentadas en el periodo previo, mismos meses.
cmp-places-which-victims = { $group_start } con al menos 12 víctimas en el periodo previo, mismos meses.
cmp-p = p = { $part }/{ $total } = { $value }
cmp-p-none = Menos de 20: sin valor p.
cmp-p-no-dates = Ningún otro mes puede compararse.
cmp-p-no-places = Ningún otro lugar puede compararse.
cmp-range = En 95 de cada 100 el cambio estuvo entre { $low } y { $high }.
cmp-to-zero =
    { $count ->
        [1] 1 cayó a cero (◂).
       *[other] { $number } cayeron a cero (◂).
    }
cmp-from-zero =
    { $count ->
        [1] 1 subió desde cero (▸).
       *[other] { $number } subieron desde cero (▸).
    }
cmp-undefined = { $number } sin ningún caso en ambos periodos: fuera.
cmp-observed = { $label }: { $value }
cmp-rings = Alrededor de { $place }, por distancia
cmp-rings-none = Alrededor, por distancia: sin cifras, porque la fuente cuenta por estado.
cmp-ring = { $from_km }–{ $to_km } km
cmp-ring-first = hasta { $to_km } km
cmp-ring-named =
    { $count ->
        [1] De ellos, 1 en un estado que nombra algún operativo.
       *[other] De ellos, { $number } en estados que nombra algún operativo.
    }
cmp-col-places = municipios
cmp-col-before = antes
cmp-col-after = después
cmp-col-change = cambio
cmp-col-ratio = razón
cmp-col-interval = intervalo 95 %
cmp-col-month = mes
cmp-col-part = periodo
cmp-col-controls = comparación
cmp-part-before = antes
cmp-part-left_out = no se cuenta
cmp-part-after = después
cmp-row-place = Homicidios, { $place }
cmp-row-place-events = Muertes documentadas, { $place }
cmp-row-place-victims = Víctimas, { $place }
cmp-row-controls = Homicidios, { $group } ({ $number })
cmp-row-controls-events = Muertes documentadas, { $group } ({ $number })
cmp-row-controls-victims = Víctimas, { $group } ({ $number })
cmp-row-rate = por 100 mil al año
cmp-per-people = por 100 mil habitantes al año
cmp-row-rate-women = por 100 mil mujeres al año
cmp-row-rate-men = por 100 mil hombres al año
cmp-measure = Homicidios registrados
cmp-measure-events = Muertes documentadas
cmp-measure-victims = Víctimas registradas de homicidio doloso
cmp-measure-feminicide = Víctimas registradas de feminicidio
cmp-measure-both = Víctimas registradas de homicidio doloso o feminicidio
cmp-table = Ver como tabla
cmp-about-controls = Lugares de comparación.
cmp-controls =
    { $count ->
        [1] Municipios de comparación: todos los de 1 estado que ningún operativo con fuente citada nombra. La lista no es exhaustiva.
       *[other] Municipios de comparación: todos los de { $number } estados que ningún operativo con fuente citada nombra. La lista no es exhaustiva.
    }
cmp-controls-states = Estados de comparación ({ $number }): los que ningún operativo con fuente citada nombra. La lista no es exhaustiva.
cmp-controls-some = Municipios de comparación elegidos: { $number }. La lista de operativos no es exhaustiva.
cmp-controls-some-states = Estados de comparación elegidos: { $number }. La lista de operativos no es exhaustiva.
cmp-unmatched = No están emparejados con el lugar.
cmp-neighbours = Los vecinos no se excluyen.
cmp-about-numbers = Qué son las cifras.
cmp-population = Población: { $basis }.
cmp-extended =
    { $count ->
        [1] 1 mes usa esa población extendida más allá de su base.
       *[other] { $number } meses usan esa población extendida más allá de su base.
    }
cmp-no-break = Ninguna serie cambia dentro de los meses comparados.
cmp-unplaced = Sin { $area } conocido, en ninguna de estas cifras: { $before } antes, { $after } después.
cmp-undated =
    { $count ->
        [1] 1 muerte ({ $share }) no se puede fechar dentro de los periodos.
       *[other] { $number } muertes ({ $share }) no se pueden fechar dentro de los periodos.
    }
cmp-no-population =
    { $count ->
        [1] Un { $area } sin estimación de población queda fuera.
       *[other] { $number } { $areas } sin estimación de población quedan fuera.
    }
cmp-no-population-victims =
    { $count ->
        [1] Un { $area } sin estimación de población o con meses sin dato queda fuera.
       *[other] { $number } { $areas } sin estimación de población o con meses sin dato quedan fuera.
    }
cmp-about-claim = Lo que se dice del despliegue.
cmp-about-date = La fecha.
cmp-date-asked = { $day }, fecha preguntada; ningún operativo elegido.
cmp-earlier = Operativos anteriores ya nombraban este lugar: { $list }
cmp-sens = ¿Y con otros meses u otros lugares?
cmp-sens-without_uncited_states = Sin los estados que solo nombran operativos sin fuente
cmp-sens-neighbours_excluded_50km = Sin municipios a menos de 50 km de un estado nombrado
cmp-sens-months = Con { $months } meses antes y después
cmp-sens-none = sin respuesta: { $reason }
    .start = Sin respuesta: { $reason }
cmp-col-sens-controls = lugares de comparación
cmp-col-counts = antes y después
cmp-from-to = de { $before } a { $after }
cmp-col-relative = diferencia relativa
cmp-cite = Citar
cmp-csv = CSV
cmp-picture = Imagen
cmp-embed = Insertar
cmp-open = Abrir en el mapa
cmp-edition = edición { $edition }
cmp-at-date = { $place }, { $day }
cmp-only-after = desde cero
cmp-at-least = al menos ×{ $ratio }
cmp-others = Otros operativos

comparison-title = Antes y después

## Refusals
ref-title = No hay respuesta para esta pregunta
ref-need = Qué haría falta
ref-others = Operativos que sí se pueden comparar
ref-also = Además
ref-series_break = Los meses cruzan { $month }, cuando cambió la clasificación: las cifras de antes y después no miden lo mismo.
ref-population_break = Más de un tercio de los meses usaría población extendida más allá de su base.
ref-too_few_events = Menos de 20 homicidios en los dos periodos: cualquier diferencia puede ser azar.
ref-too_few_controls = Quedan menos de 10 { $areas } con qué comparar.
ref-treated_share = El despliegue cubre más del 80 % de los municipios: no queda con qué comparar.
ref-treated_share-date = El lugar abarca más del 80 % de los municipios: no queda con qué comparar.
ref-precision_floor = Más del 20 % de las muertes no se puede fechar dentro de los periodos.
ref-short_pre = A { $source } le faltan meses de { $period }.
ref-short_pre-starts_late = { $source } empieza en { $starts }: tiene menos de { $months } meses antes del despliegue.
ref-short_pre-starts_late-date = { $source } empieza en { $starts }: tiene menos de { $months } meses antes de la fecha.
ref-short_pre-ends_early = { $source } termina en { $ends }: le faltan meses de los { $months } anteriores al despliegue.
ref-short_pre-ends_early-date = { $source } termina en { $ends }: le faltan meses de los { $months } anteriores a la fecha.
ref-short_post = A { $source } le faltan meses de { $period }.
ref-short_post-starts_late = { $source } empieza en { $starts }: le faltan meses de los { $months } posteriores al despliegue.
ref-short_post-starts_late-date = { $source } empieza en { $starts }: le faltan meses de los { $months } posteriores a la fecha.
ref-short_post-ends_early = { $source } termina en { $ends }: tiene menos de { $months } meses después del despliegue.
ref-short_post-ends_early-date = { $source } termina en { $ends }: tiene menos de { $months } meses después de la fecha.
ref-no_counts_here = Esta edición no tiene conteos de { $place }.
ref-area_too_coarse = El despliegue ocupa una parte de { $place }; los conteos solo existen para todo { $place }.
ref-area_too_coarse-date = { $place } es menor que las áreas que cuenta la fuente.
ref-area_too_coarse-partial = El despliegue nombra { $total } municipios y de ellos se conocen { $number } ({ $place }): sus cifras no hablan de todo el despliegue.
ref-area_too_coarse-states = { $source } cuenta por estado, y { $place } es solo una parte.
ref-period_too_coarse = { $source } se publica por año: no hay meses que comparar.
ref-dates_unknown = Del despliegue solo se sabe el año en que empezó.
ref-no_untreated_places = Desde 2019 la Guardia Nacional está en todo el país: no quedan lugares sin despliegue.
ref-series_break-need = Una serie con la misma clasificación a ambos lados
ref-population_break-need = Población de una misma base a ambos lados
ref-treated_share-need = Municipios de comparación sin despliegue en esos meses
ref-treated_share-states-need = Estados de comparación sin despliegue en esos meses
ref-no_untreated_places-need = Municipios de comparación sin despliegue en esos meses
ref-no_untreated_places-states-need = Estados de comparación sin despliegue en esos meses
ref-too_few_events-need = Más meses, o varios lugares juntos
ref-too_few_events-events = Menos de 20 muertes documentadas en los dos periodos: cualquier diferencia puede ser azar.
ref-too_few_events-victims = Menos de 20 víctimas registradas en los dos periodos: cualquier diferencia puede ser azar.
ref-too_few_controls-need = Menos exclusiones de municipios vecinos
ref-too_few_controls-some-need = Más lugares de comparación
ref-too_few_controls-states-need = Más estados sin despliegue en esos meses
ref-short_pre-need = Una fuente que cubra { $period }
ref-short_post-need = Una fuente que cubra { $period }
ref-precision_floor-need = Registros fechados al menos por mes
ref-dates_unknown-need = El mes en que empezó
ref-period_too_coarse-need = Registros fechados al menos por mes
ref-no_counts_here-need = Conteos mensuales de { $place }
ref-area_too_coarse-need = Conteos y límites de los lugares que nombra
ref-area_too_coarse-date-need = Conteos de { $place }
ref-short-area_too_coarse = lugar demasiado pequeño para estos datos
ref-short-area_too_coarse-partial = solo se conoce una parte de sus municipios
ref-short-no_counts_here = sin conteos aquí
ref-short-period_too_coarse = sin meses
ref-short-dates_unknown = solo se sabe el año
ref-short-short_pre = faltan meses antes
ref-short-short_post = faltan meses después
ref-short-short_pre-starts_late = la fuente empieza después
ref-short-short_pre-ends_early = la fuente termina antes
ref-short-short_post-starts_late = la fuente empieza después
ref-short-short_post-ends_early = la fuente termina antes
ref-short-series_break = cambia la clasificación
ref-short-population_break = cambia la base de población
ref-short-precision_floor = fechas muy amplias
ref-short-treated_share = sin lugares con qué comparar
ref-short-no_untreated_places = no queda ningún lugar sin despliegue
ref-short-too_few_controls = menos de 10 lugares
ref-short-too_few_events = menos de 20 casos

## How the comparison works
method-title = Cómo se compara
method-lead = Una tarjeta pone lado a lado los meses antes y después de un operativo, en los lugares que nombra y en otros. No dice por qué cambió algo.
method-what = Qué se compara
method-windows = Los mismos meses del año, 12 antes y 12 después (o 24, o 36). El mes en que empezó el operativo no se cuenta: tuvo días de antes y de después.
method-rates = Cada conteo se divide entre la población de esos meses, así que un lugar que crece no parece más violento solo por crecer.
method-others = La misma razón se calcula en los municipios de comparación: todos los de los estados que ningún operativo con fuente citada nombra en esos años. No están emparejados con el lugar y la lista de operativos no es exhaustiva.
method-relative = La diferencia relativa es la razón del lugar entre la de los municipios de comparación: ×1 quiere decir que cambió lo mismo que ellos.
method-sure = Qué tan seguro es
method-interval = Todo conteo está sujeto al azar. El intervalo del 95 % muestra las razones compatibles con los conteos; si los meses varían más de lo que explica el azar, se ensancha. De dos intervalos se muestra el más ancho, y sus extremos se redondean hacia afuera.
method-placebo = Después se pregunta lo mismo donde no se sabe de un operativo: en el mismo lugar en otras fechas, y en otros lugares en los mismos meses. Si muchos cambiaron tanto, el cambio no es raro. El valor p es la parte que cambió tanto o más, contando el propio caso.
method-trend = Por último se mira si el alza o la baja ya había empezado. Las tropas suelen llegar a donde la violencia sube, y después de un pico es frecuente una baja.
method-not = Lo que no puede decir
method-not-cause = Que un despliegue hizo subir o bajar la violencia. Dos cosas que ocurren juntas no prueban que una traiga la otra.
method-not-else = Qué habría pasado sin el operativo: nadie lo vio.
method-not-other = Qué más pasó esos meses: rupturas entre grupos, otras fuerzas, elecciones, desplazamiento de la violencia a lugares vecinos.
method-not-counted = Lo que la fuente no registró: desapariciones, agresiones, muertes sin acta.
method-refused = Cuándo no hay respuesta
method-refused-why = Si las cifras no bastan, la tarjeta lo dice en lugar de dar un número, con lo que haría falta: menos de 20 casos, menos de 10 lugares con qué comparar, una serie que cambia de significado, fechas demasiado amplias, un lugar menor que las áreas contadas, o ningún lugar sin despliegue.
method-example-up = Un ejemplo: { $place }
method-example-down = En la otra dirección: { $place }
method-fact-size = **Qué tan grande.**
method-fact-dates = **¿En otras fechas?**
method-fact-places = **¿En otros lugares?**
method-fact-before = **¿Desde cuándo?**
method-example-together = Las cuatro van juntas. Quitar una cambia lo que se entiende.
method-example-open = Ver la tarjeta completa
method-spread = El tamaño y el signo difieren entre operativos. Por eso se muestran todos juntos, y ninguno vale por los demás.
method-formulas = Las cuentas
method-formula-rate = Tasa = 100 000 × casos ÷ (población × meses ÷ 12). Intervalo exacto de Poisson (Garwood 1936).
method-formula-ratio = Razón = tasa después ÷ tasa antes. Intervalo exacto, condicionado a la suma de casos; el ancho multiplica su error por √φ, con φ la variación entre meses frente a la del azar, y usa la t de Student.
method-formula-p = p = (1 + los que cambiaron tanto o más) ÷ (1 + todos). Nunca es menor que 1 ÷ (1 + todos).
## All deployments
cmp-ov-said =
    { $count ->
        [1] Se puede comparar 1 de { $total }: { $more }; { $less }; { $same }.
       *[other] Se pueden comparar { $number } de { $total }: { $more }; { $less }; { $same }.
    }
cmp-ov-more =
    { $count ->
        [0] en ninguno los homicidios aumentaron más, o bajaron menos, que en los { $group }
       *[other] en { $number } de ellos los homicidios aumentaron más, o bajaron menos, que en los { $group }
    }
cmp-ov-more-events =
    { $count ->
        [0] en ninguno las muertes documentadas aumentaron más, o bajaron menos, que en los { $group }
       *[other] en { $number } de ellos las muertes documentadas aumentaron más, o bajaron menos, que en los { $group }
    }
cmp-ov-more-victims =
    { $count ->
        [0] en ninguno las víctimas aumentaron más, o bajaron menos, que en los { $group }
       *[other] en { $number } de ellos las víctimas aumentaron más, o bajaron menos, que en los { $group }
    }
cmp-ov-less =
    { $count ->
        [0] en ninguno fue al revés
       *[other] en { $number } fue al revés
    }
cmp-ov-same =
    { $count ->
        [0] en ninguno la diferencia cabe en lo que permite el azar
       *[other] en { $number } la diferencia cabe en lo que permite el azar
    }
cmp-ov-note = Diferencia relativa de todos los lugares que cada uno nombra, { $months } meses antes y después, en orden de fecha. Círculo: el valor; línea: intervalo del 95 %. No se promedian.
cmp-ov-none =
    { $count ->
        [1] Con esta fuente no se puede comparar el único despliegue; su fila dice por qué.
       *[other] Con esta fuente no se puede comparar ninguno de los { $number } despliegues; cada fila dice por qué.
    }
cmp-ov-col-operation = Operativo
cmp-ov-col-before = Antes del despliegue
cmp-ov-trend-rise = el alza empezó antes
cmp-ov-trend-fall = la baja empezó antes
cmp-ov-trend-peak = después de un pico
cmp-ov-trend-trough = después de una baja
cmp-ov-trend-none = sin tendencia
cmp-ov-without = Sin intervalo, porque nada se registró en uno de los lados: { $number }.
cmp-ov-shared-more = No son { $total } hallazgos separados: { $number } de los que tuvieron más cuentan en parte los mismos municipios y meses ({ $list }).
cmp-ov-shared-less = No son { $total } hallazgos separados: { $number } de los que tuvieron menos cuentan en parte los mismos municipios y meses ({ $list }).
cmp-ov-picture-note = No dice por qué cambió nada, ni qué habría pasado sin los despliegues. La lista no es exhaustiva.
cmp-study-title = Años antes y después
cmp-study-note = Cada punto: cuánto más cambió la tasa en los municipios nombrados por primera vez ese año que en los aún no nombrados, sumando { $municipalities }. 0: lo mismo. Antes del año 0, cada cambio frente al año anterior. Banda: 95 % de todos los puntos a la vez, { $draws } sorteos.
cmp-study-unit = diferencia de asinh(homicidios por 100 mil), cercana a un logaritmo
cmp-study-unit-victims = diferencia de asinh(víctimas por 100 mil), cercana a un logaritmo
cmp-study-breakdown = El resultado desaparecería si la tendencia no vista fuera { $times } veces la peor vista antes.
cmp-study-before-same = El mayor cambio previo es el del año { $year }: { $value } ({ $low } a { $high }), en el mismo sentido que la media desde el año 0, { $mean }.
cmp-study-before-opposite = El mayor cambio previo es el del año { $year }: { $value } ({ $low } a { $high }), en sentido contrario a la media desde el año 0, { $mean }.
cmp-study-before-excludes_zero = Su banda no llega a 0: los municipios nombrados ya se apartaban de los otros antes.
cmp-study-before-touches_zero = Su banda apenas llega a 0: que ya se apartaran de los otros antes no se puede descartar.
cmp-study-before-includes_zero = Su banda incluye 0: no se distingue de ningún cambio.
cmp-study-groups = Primer año: { $list }.
cmp-study-left-out = Fuera, por menos de 10 municipios: { $list }.
cmp-study-none-no_municipal_counts = Sin estudio por años: hacen falta conteos por municipio y mes.
cmp-study-none-short_series = Sin estudio por años: la fuente o la población no cubren 1990–2009 sin cambios.
cmp-study-none-too_few_places = Sin estudio por años: en ningún año se nombran por primera vez 10 municipios o más.
cmp-study-years = años desde el primer despliegue
cmp-study-value = diferencia

table-title = { $what } por municipio
table-title-countries = { $what } por país
table-title-states = { $what } por estado
table-title-events = Eventos y muertes
table-title-records = Eventos registrados
all-places = Todos los lugares
table-title-zones = Despliegues militares { $where }
order = Ordenado por el extremo inferior del intervalo, para que un lugar pequeño con un mal año no encabece la lista.
rank-note = Entre paréntesis, los lugares que los intervalos permiten: donde se traslapan, el orden no se conoce.
sort-ascending = Ordenar por { $column }, ascendente
sort-descending = Ordenar por { $column }, descendente
filter-all = Todos los estados
page-rows = Filas por página
zones-cell-known = { $number } con fin documentado
zones-cell-unknown = { $number } de fin desconocido
written-out = cero, sin dato y suprimido se escriben, nunca quedan en blanco
same-numbers = Las mismas cifras que el mapa.
caption-records =
    { $count ->
        [0] Ningún registro
        [1] 1 registro
       *[other] { $first }–{ $last } de { $number } registros
    }
caption-zones =
    { $count ->
        [0] Ningún despliegue
        [1] 1 despliegue
       *[other] { $first }–{ $last } de { $number } despliegues
    }
table-total = Total, { $place }
table-all = Mostrar todas las columnas
period-from = Desde
period-to = Hasta
caption-municipalities =
    { $count ->
        [0] Ningún municipio
        [1] 1 municipio
       *[other] { $first }–{ $last } de { $number } municipios
    }
caption-states =
    { $count ->
        [0] Ningún estado
        [1] 1 estado
       *[other] { $first }–{ $last } de { $number } estados
    }
caption-countries =
    { $count ->
        [0] Ningún país
        [1] 1 país
       *[other] { $first }–{ $last } de { $number } países
    }
cols-actors = Actores según la fuente
cols-country = País
cols-dates = Fechas
cols-deaths = Muertes
cols-municipality = Municipio
cols-note = Nota
cols-operation = Operativo
cols-place = Lugar
cols-rank = Lugar
cols-zones = Despliegues al { $day }

pop =
    { $count ->
        [1] 1 habitante en { $year } (CONAPO)
       *[other] { $number } habitantes en { $year } (CONAPO)
    }
nopop = sin estimación de población en { $year }
place-rate = { $per }, { $period } (intervalo del 95 %: { $interval })
sentence =
    { $count ->
        [0] Ningún homicidio registrado { $when }.
        [1] 1 homicidio registrado { $when }.
       *[other] { $number } homicidios registrados { $when }.
    }
sentence-victims =
    { $count ->
        [0] Ninguna víctima registrada { $when }.
        [1] 1 víctima registrada { $when }.
       *[other] { $number } víctimas registradas { $when }.
    }
sentence-plain = { $number } { $when }.
sentence-nodata = No hay dato de { $period } para este lugar. No es lo mismo que cero.
sentence-supp = El dato existe y no se publica, para no señalar a una persona.
sentence-records = { $deaths } en { $records }, { $period }.
smoothed-value = Tasa suavizada: { $rate } { $per }
highest = mes más alto: { $number }
highest-year = año más alto: { $number }
notsum-to = No se suma a { $list }: son conteos de hechos que se traslapan.
zones-none = Ninguna fuente de la edición nombra un despliegue aquí.
profile-place = Qué tan exacto es el lugar
profile-time = Qué tan exacta es la fecha
profile-state-only = Solo se sabe el estado ({ $place }): sin dibujar ({ $deaths })
dated-day = al día
dated-week = a la semana
dated-month = al mes
dated-quarter = al trimestre
dated-year = al año o menos
precision-25km = ubicado a menos de 25 km
downloads-here = Descargar este lugar
download-series = { $source }: todos los periodos
download-counts = { $source }: este periodo
download-records = { $source }: registros de este periodo
download-zones = Despliegues sobre el lugar
troops-announced =
    { $count ->
        [1] 1 efectivo anunciado
       *[other] { $number } efectivos anunciados
    }
troops-planned =
    { $count ->
        [1] 1 efectivo planeado
       *[other] { $number } efectivos planeados
    }
troops-deployed =
    { $count ->
        [1] 1 efectivo desplegado
       *[other] { $number } efectivos desplegados
    }
troops-authorised =
    { $count ->
        [1] 1 efectivo autorizado
       *[other] { $number } efectivos autorizados
    }
troops-unknown =
    { $count ->
        [1] 1 efectivo (la fuente no aclara si planeado, anunciado o presente)
       *[other] { $number } efectivos (la fuente no aclara si planeados, anunciados o presentes)
    }
personnel-none = Número no publicado
gn-table = Integrantes reportados, por fecha
gn-note = Cifras de fuentes distintas: no forman una serie.
gn-disputed = fuerzas federales; las fuentes no coinciden en si eran presentes o previstas
status-unstable = pocos casos (1 a 19)
status-partial = periodo incompleto

## Around the map
dek-zones = Las zonas rayadas son las que nombran los operativos militares iniciados hasta entonces.
dek-zones-edges = Los contornos son de las zonas que nombran los operativos militares iniciados hasta entonces.
measure-count = Número
measure-rate = Tasa
measure-rate-smoothed = Tasa suavizada
measure-records = Registros
measure-deaths-best = Muertes
by-auto = Automático
by-hex = Hexágonos
    .inline = hexágonos
by-records = Registros
layers = Capas
layers-zones = Mostrar despliegues
layers-labels = Mostrar nombres
victims-women = Mujeres
victims-minors = Menores de 18
victims-press = Periodistas
victims-civilians = Civiles
legend-open = Leyenda y fuentes
chip-nopop =
    { $count ->
        [1] { $label }: { $number } municipio sin población estimada
       *[other] { $label }: { $number } municipios sin población estimada
    }
zones-none-yet = Ningún despliegue de la edición había comenzado el { $day }.
gn-zone = Guardia Nacional: todo el país desde 2019, fin desconocido. Solo se dibuja el borde.
sv-exception = Régimen de excepción: todo el país desde { $day }; según la fuente, se prorroga cada mes. Solo se dibuja el borde.
warn-feminicide-short = El feminicidio solo no compara estados.
notcause-short = No indica causa.
cols-year = Año
cols-homicides = Homicidios
cols-victims = Víctimas
cols-people = Personas
cols-confirmed = Motivo confirmado
    .inline = motivo confirmado
cols-unconfirmed = Motivo no confirmado
    .inline = motivo no confirmado
press-notsum = Son dos cifras distintas: no se suman.
cols-date = Fecha
cols-personnel = Integrantes
cols-state = Estado
cols-status = Situación al { $day }
empty-period = Ver todo el periodo
empty-country = Ver todo el país
nocounts-first = Ver { $place }
nocounts-csv = Descargar los despliegues (CSV)
views = Vistas
view-map = Mapa
view-table = Tabla
view-about = Sobre los datos
language = Idioma
country-switch = País
source-inegi = INEGI, defunciones por homicidio
source-sesnsp = SESNSP, víctimas por estado
source-ucdp = UCDP, eventos con muertes
source-cpj = CPJ, periodistas
notcause = Un despliegue y un cambio en la violencia no prueban causa.
filters = Filtro: { $list }
limit-dates = Días
limit-deaths-min = Muertes por registro
limit-place-precision = Lugar conocido
limit-time-precision = Fecha conocida
limit-municipality = Municipio
limit-bbox = Entre
limit-overlapping = también los registros que tocan el periodo
limit-at-least = al menos { $number }
limit-or-better = { $value } o mejor
limit-more = { $names } y { $number } más
limit-degrees = { $sides } (oeste, sur, este, norte, grados)
dimension-all = Todos
dimension-offence = Delito
    .inline = delito
dimension-sex = Sexo
    .inline = sexo
dimension-age = Edad
    .inline = edad
dimension-weapon = Medio
    .inline = medio
dimension-motive = Motivo
    .inline = motivo
dimension-role = Función
    .inline = función
dimension-kind = Tipo
    .inline = tipo
dimension-victim = Quiénes murieron
    .inline = quiénes murieron
legend-areastate = Solo se sabe el estado o la zona: no se dibujan
precision-state-only = Solo se sabe el estado
undrawn-nothing = nada, todo lo que cuenta la fuente está en el mapa
detail = Ver el detalle
legend-count-press = Periodistas asesinados
cols-rate = por 100 mil al año
cols-rate-women = por 100 mil mujeres al año
cols-rate-men = por 100 mil hombres al año
cols-interval = intervalo 95 %
cols-smoothed = Tasa suavizada
cols-records = Registros
cols-range = baja–alta
tip-interval = Intervalo del 95 %: { $low }–{ $high }
tip-range = Rango publicado: { $low }–{ $high }
tip-raw = Sin suavizar: { $rate } (intervalo del 95 %: { $low }–{ $high })
not-in-rows = No están en ninguna fila:
def-inegi = Muertes registradas como homicidio en actas de defunción, por mes de registro. No dice quién las causó.
def-sesnsp = Víctimas en carpetas de investigación de las fiscalías, por estado y mes. Las cifras se corrigen durante años.
def-cpj = Periodistas y trabajadores de medios que CPJ registra como asesinados, por estado y año.
def-motive = Motivo confirmado: CPJ da por cierto que la persona fue asesinada por su trabajo. No confirmado: es posible y no está probado.
def-perpetrator = Quién atacó y quiénes murieron, como lo codifica UCDP. En un ataque contra civiles nombra al agresor; en un enfrentamiento nombra dos bandos y a ningún agresor.
def-smoothed = Combina la tasa del lugar con la del país: cuanta menos gente, más pesa el país. Un cero se dibuja como cero.
def-interval = Rango de tasas compatibles con el conteo, al 95 %. Es el intervalo de la tasa sin suavizar.
def-zone = Lo que una fuente dice de un envío de fuerzas: quién, dónde, desde cuándo. No prueba presencia en cada punto ni cada día.
definition-open = Qué significa: { $term }
def-rate = Personas contadas, divididas entre la población del lugar en cada año y por la duración del periodo.
def-here = Registros de los que solo se sabe esta área, no el lugar dentro de ella.
def-population = Personas que habitan el lugar a mitad de cada año, según la estimación oficial.
def-unit = Unidad
def-unit-people = por 100 mil habitantes al año
def-unit-women = por 100 mil mujeres al año
def-unit-men = por 100 mil hombres al año
def-unit-death = una persona muerta, según la fuente
def-precision = Precisión
def-precision-events = cada registro dice la suya: de un punto a todo el país, de un día a un año
def-precision-counts = { $resolution }; { $level }
def-resolution-day = por día
def-resolution-month = por mes
def-resolution-year = por año
def-not = Qué no es
not-homicides = No son todas las muertes violentas, ni dice quién las causó ni por qué.
not-victims = No son carpetas de investigación ni sentencias; no se suman a las cifras de INEGI.
not-press = No son agresiones ni desapariciones; después de 2022 no se sabe, no es cero.
not-events = No son todas las muertes ni un intervalo estadístico; no se suma a los conteos oficiales.
not-rate = No es el riesgo de una persona. Con menos de 20 casos es inestable.
not-smoothed = No es lo registrado: es una estimación para comparar lugares pequeños.
not-interval = No dice nada de lo que la fuente no registró.
not-population = No es un censo de cada año; la base cambia en 2010.
not-zone = No es una lista de unidades, ni prueba de causa. Fin desconocido no significa vigente.
def-zone-source = la fuente citada en cada despliegue
def-zone-precision = la de la fuente: del día al año, del municipio al país
def-interval-method = intervalo exacto de Poisson para el conteo, dividido entre la población
about-accessed = obtenida el { $day }
about-unit-event = un evento con al menos una muerte, según la codificación de la fuente
about-unit-victim = una víctima en una carpeta de investigación
about-unit-investigation-file = una carpeta de investigación
about-unit-death-certificate = un acta de defunción
about-unit-person = una persona asesinada
about-unit-inhabitant = una persona que habita el lugar, según la estimación
about-unit-claim = lo que dice una fuente
about-unit-boundary = el contorno de un área
about-coverage = Cubre
about-date-basis = Fecha
about-date-basis-occurrence = del hecho
about-date-basis-registration = de registro
about-date-basis-report = de reporte
about-population = Población
about-method = Cómo leer las cifras
title-counts = Homicidios registrados y despliegues militares
title-events = Muertes en eventos registrados y despliegues militares
title-civilians = Muertes en ataques registrados contra civiles
title-sesnsp = Víctimas de homicidio doloso
    .inline = víctimas de homicidio doloso
title-feminicide = Víctimas de feminicidio
    .inline = víctimas de feminicidio
title-women = Mujeres víctimas de homicidio doloso o feminicidio
    .inline = mujeres víctimas de homicidio doloso o feminicidio
title-both = Víctimas de homicidio doloso o feminicidio
    .inline = víctimas de homicidio doloso o feminicidio
title-press = Periodistas asesinados
title-media = Trabajadores de medios asesinados
title-nocounts = Despliegues militares
where = en { $place }
where-mx = en México
where-sv = en El Salvador
where-country = en todo el país
when-in = en { $period }
    .start = En { $period }
when-range = de { $first } a { $last }
    .start = De { $first } a { $last }
when-day = el { $period }
    .start = El { $period }
when-days = del { $first } al { $last }
    .start = Del { $first } al { $last }
whose = de { $place }
whose-mx = de México
whose-sv = de El Salvador
state-like-country = Estado de { $place }
where-like-country = en el Estado de { $place }
whose-like-country = del Estado de { $place }
titled = { $what }, { $place }, { $period }
titled-limited = { $title } ({ $limits })
titled-group = { $group }, { $what }
titled-shown = en el mapa: { $place }
group-minors = Menores de 18 años
group-adults = Personas de 18 años y más
group-women = Mujeres
    .inline = mujeres
group-men = Hombres
    .inline = hombres
dek-counts =
    { $count ->
        [1] { $when } se registró **{ $number } homicidio** { $where }: { $rate }.
       *[other] { $when } se registraron **{ $number } homicidios** { $where }: { $rate }.
    }
dek-counts-plain =
    { $count ->
        [1] { $when } se registró **{ $number } homicidio** { $where }.
       *[other] { $when } se registraron **{ $number } homicidios** { $where }.
    }
dek-counts-unknown =
    { $count ->
        [1] { $when } se contaron **0** { $where } donde la fuente tiene datos; faltan meses de { $number } área. Lo que ocurrió allí no se sabe.
       *[other] { $when } se contaron **0** { $where } donde la fuente tiene datos; faltan meses de { $number } áreas. Lo que ocurrió allí no se sabe.
    }
dek-events = UCDP documentó { $toll } en { $events } { $where }, { $period }. No todas las muertes están documentadas.
dek-sesnsp =
    { $count ->
        [1] Las fiscalías registraron **{ $number } víctima** { $where }, { $period }: { $rate }.
       *[other] Las fiscalías registraron **{ $number } víctimas** { $where }, { $period }: { $rate }.
    }
dek-sesnsp-plain =
    { $count ->
        [1] Las fiscalías registraron **{ $number } víctima** { $where }, { $period }.
       *[other] Las fiscalías registraron **{ $number } víctimas** { $where }, { $period }.
    }
dek-press =
    { $count ->
        [1] CPJ contó **1 periodista** que fue asesinado por su trabajo (motivo confirmado) { $where }, { $period }.
       *[other] CPJ contó **{ $number } periodistas** asesinados por su trabajo (motivo confirmado) { $where }, { $period }.
    }
dek-press-others =
    { $count ->
        [1] De otro más el motivo no está confirmado: se cuenta aparte.
       *[other] De otros { $number } el motivo no está confirmado: se cuentan aparte.
    }
dek-press-motive =
    { $count ->
        [1] CPJ registró **{ $number } persona** { $where }, { $period } ({ $motive }).
       *[other] CPJ registró **{ $number } personas** { $where }, { $period } ({ $motive }).
    }
dek-media =
    { $count ->
        [1] CPJ registró **{ $number } persona** que trabajaba en medios y fue asesinada { $where }, { $period }. No tiene motivo asignado.
       *[other] CPJ registró **{ $number } personas** que trabajaban en medios y fueron asesinadas { $where }, { $period }. No tienen motivo asignado.
    }
zone-filter = Solo con respecto a
zone-filter-off = Sin despliegue: en todas partes
zone-filter-inside = dentro de { $operation }
    .start = Dentro de { $operation }
zone-filter-outside = fuera de { $operation }
    .start = Fuera de { $operation }
zone-filter-near = en { $operation } o hasta a { $km } km de su borde
    .start = En { $operation } o hasta a { $km } km de su borde
dek-nocounts =
    { $count ->
        [1] Esta edición no tiene conteos de homicidios { $where }; muestra **{ $number } despliegue** con su fuente. Sin conteos no significa sin violencia.
       *[other] Esta edición no tiene conteos de homicidios { $where }; muestra **{ $number } despliegues** con su fuente. Sin conteos no significa sin violencia.
    }
rate-people = { $rate } por cada 100 mil habitantes al año (intervalo del 95 %: { $interval })
rate-women = { $rate } por cada 100 mil mujeres al año (intervalo del 95 %: { $interval })
rate-men = { $rate } por cada 100 mil hombres al año (intervalo del 95 %: { $interval })
by-country = País
    .inline = país
by-muni = Municipio
    .inline = municipio
by-state = Estado
    .inline = estado
victims = Víctimas
offence-intentional_homicide = Homicidio doloso
    .inline = homicidio doloso
offence-feminicide = Feminicidio
    .inline = feminicidio
offence-both = Ambos
sex-female = Mujeres
    .inline = mujeres
sex-male = Hombres
    .inline = hombres
sex-unknown = Sin registro
    .inline = sin registro
age-0-17 = Menos de 18
    .inline = menos de 18
age-18plus = 18 y más
age-unknown = Sin registro
    .inline = sin registro
weapon-firearm = Arma de fuego
    .inline = arma de fuego
weapon-other = Otro medio
    .inline = otro medio
motive-confirmed = Confirmado
    .inline = confirmado
motive-unconfirmed = No confirmado
    .inline = no confirmado
motive-not_applicable = No aplica
    .inline = no aplica
role-journalist = Periodista
    .inline = periodista
role-media_worker = Trabajador(a) de medios
    .inline = trabajador(a) de medios
dimension-perpetrator = Quién atacó
    .inline = quién atacó
perpetrator-government = Gobierno
    .inline = gobierno
perpetrator-organised_group = Grupo organizado
    .inline = grupo organizado
perpetrator-not_stated = La fuente no lo dice
    .inline = la fuente no lo dice
victim-civilians = Civiles, en un ataque
    .inline = civiles, en un ataque
victim-civilians_among = Civiles y otras personas, en un enfrentamiento
    .inline = civiles y otras personas, en un enfrentamiento
victim-sides = Integrantes de los bandos
    .inline = integrantes de los bandos
victim-not_stated = La fuente no lo dice
    .inline = la fuente no lo dice
legend-rate = Homicidios por 100 mil habitantes al año
legend-victims-people = Víctimas por 100 mil habitantes al año
legend-victims-women = Víctimas por 100 mil mujeres al año
legend-victims-men = Víctimas por 100 mil hombres al año
legend-feminicide = Víctimas de feminicidio por 100 mil mujeres al año
legend-count = Homicidios registrados
legend-count-victims = Víctimas registradas
legend-count-women = Mujeres víctimas registradas
legend-count-feminicide = Víctimas de feminicidio registradas
legend-count-media = Trabajadores de medios asesinados
legend-records = Registros
legend-deaths = Muertes documentadas, mejor estimación
legend-hex = Registros por hexágono
legend-area-scale = El área del círculo crece con el número.
smoothed = Suavizada: en lugares pequeños se acerca a la media nacional.
basis-registration = { $label }, mes de registro
basis-occurrence = { $label }, fecha del hecho
basis-report = { $label }, mes de la denuncia
legend-stack = Lugar conocido (25 km o mejor); más grande, más registros
chip-municipalities =
    { $count ->
        [1] { $label }: { $number } municipio
       *[other] { $label }: { $number } municipios
    }
chip-countries =
    { $count ->
        [1] { $label }: { $number } país
       *[other] { $label }: { $number } países
    }
chip-states =
    { $count ->
        [1] { $label }: { $number } estado
       *[other] { $label }: { $number } estados
    }
chip-count = { $label }: { $number }
zones-at = Despliegues militares al { $day }
zone-active = Vigente, con fin documentado
    .inline = vigente, con fin documentado
zone-end_unknown = Fin desconocido (no significa vigente)
    .inline = fin desconocido (no significa vigente)
zone-ended = Terminado
    .inline = terminado
zone-not_begun = No había comenzado
    .inline = no había comenzado
zone-coarser-count =
    { $count ->
        [1] 1 despliegue sin contorno: lugar menor que un departamento
       *[other] { $number } despliegues sin contorno: lugares menores que un departamento
    }
undrawn = Lo que no está en el mapa:
undrawn-of = Lo que no está en el mapa, { $place }:
undrawn-muni =
    { $count ->
        [1] { $number } homicidio sin municipio conocido
       *[other] { $number } homicidios sin municipio conocido
    }
undrawn-muni-events =
    { $count ->
        [1] 1 registro ({ $deaths }) del que solo se sabe el municipio
       *[other] { $number } registros ({ $deaths }) de los que solo se sabe el municipio
    }
undrawn-state =
    { $count ->
        [1] 1 registro ({ $deaths }) del que solo se sabe el estado
       *[other] { $number } registros ({ $deaths }) de los que solo se sabe el estado
    }
undrawn-region =
    { $count ->
        [1] 1 registro ({ $deaths }) del que solo se sabe la región
       *[other] { $number } registros ({ $deaths }) de los que solo se sabe la región
    }
undrawn-country =
    { $count ->
        [1] 1 registro ({ $deaths }) del que solo se sabe el país
       *[other] { $number } registros ({ $deaths }) de los que solo se sabe el país
    }
undrawn-outside =
    { $count ->
        [1] { $number } registro fuera de las áreas de la edición
       *[other] { $number } registros fuera de las áreas de la edición
    }
undrawn-withheld =
    { $count ->
        [1] { $number } registro retenido para proteger a personas
       *[other] { $number } registros retenidos para proteger a personas
    }
undrawn-date =
    { $count ->
        [1] { $number } registro con fechas que exceden el periodo
       *[other] { $number } registros con fechas que exceden el periodo
    }
undrawn-state-unknown = { $number } sin estado conocido
undrawn-abroad =
    { $count ->
        [1] { $number } ocurrido en el extranjero
       *[other] { $number } ocurridos en el extranjero
    }
undrawn-zone-unknown =
    { $count ->
        [1] { $number } registro: no se sabe si está dentro de la zona
       *[other] { $number } registros: no se sabe si están dentro de la zona
    }
coding = El conteo anual depende de cómo codificó la fuente.
documented = Muertes documentadas, no todas las muertes.
unstable-count =
    { $count ->
        [1] { $number } municipio tiene de 1 a 19 homicidios: su tasa es inestable.
       *[other] { $number } municipios tienen de 1 a 19 homicidios: su tasa es inestable.
    }
unstable-countries =
    { $count ->
        [1] { $number } país tiene de 1 a 19: su tasa es inestable.
       *[other] { $number } países tienen de 1 a 19: su tasa es inestable.
    }
unstable-states =
    { $count ->
        [1] { $number } estado tiene de 1 a 19: su tasa es inestable.
       *[other] { $number } estados tienen de 1 a 19: su tasa es inestable.
    }
break-pop-legend = El periodo cruza enero de 2010: cada año usa su base de población.
break-pop-note = Desde 2010 la población viene de otra estimación, cerca de 6 % mayor en el país: las tasas no son una sola serie.
warn-sesnsp = Víctimas en carpetas de investigación; las cifras se corrigen durante años. No se suman a las de INEGI.
warn-gap = Faltan meses en los datos de la fuente para { $place }: { $list }. No son ceros.
warn-gaps =
    { $count ->
        [1] Faltan meses en los datos de la fuente para 1 área. No son ceros.
       *[other] Faltan meses en los datos de la fuente para { $number } áreas. No son ceros.
    }
warn-feminicide = Cada fiscalía clasifica distinto: el feminicidio solo no permite comparar estados.
warn-feminicide-do = Ver todas las mujeres víctimas
warn-sex-unknown =
    { $count ->
        [1] { $number } víctima sin sexo registrado: se cuenta, sin tasa.
       *[other] { $number } víctimas sin sexo registrado: se cuentan, sin tasa.
    }
warn-no-rate = Sin tasa: no hay población con la cual calcularla para esta selección.
partial-municipalities =
    { $count ->
        [1] { $number } municipio con meses faltantes: su color es el de los meses que hay.
       *[other] { $number } municipios con meses faltantes: su color es el de los meses que hay.
    }
partial-states =
    { $count ->
        [1] { $number } estado con meses faltantes: su color es el de los meses que hay.
       *[other] { $number } estados con meses faltantes: su color es el de los meses que hay.
    }
partial-countries =
    { $count ->
        [1] { $number } país con meses faltantes: su color es el de los meses que hay.
       *[other] { $number } países con meses faltantes: su color es el de los meses que hay.
    }
warn-perpetrator =
    { $count ->
        [1] UCDP dice quién atacó solo en ataques contra civiles: { $stated } de 1 registro de { $period }. En los demás pelean dos bandos y a ninguno se le nombra agresor.
       *[other] UCDP dice quién atacó solo en ataques contra civiles: { $stated } de { $number } registros de { $period }. En los demás pelean dos bandos y a ninguno se le nombra agresor.
    }
warn-army = No distingue al ejército de otras fuerzas del gobierno: los abusos de militares en México no se pueden leer en estos números.
warn-victim = Las muertes son de todo el evento. De casi todas, UCDP no sabe de qué lado eran las personas: no es el total de civiles.
warn-press = Solo asesinatos; no agresiones ni desapariciones. Por año completo, hasta 2022: después no se sabe, no es cero.
covered-partial =
    { $count ->
        [1] La fuente cubre { $period }: una parte del mes pedido.
       *[other] La fuente cubre { $period }: { $covered } de los { $number } meses pedidos.
    }
covered-none = { $source } no tiene datos de { $period }; cubre { $covered }. No es cero.
level-country-only = Los datos de { $source } solo existen por país.
level-state-only = Los datos de { $source } solo existen por estado.
sources = Fuentes: { $list }; despliegues según la fuente citada en cada uno.
zone-show = Ver su periodo
rate-without =
    { $count ->
        [1] La tasa no incluye { $number } caso, contado donde y cuando no se conoce la población.
       *[other] La tasa no incluye { $number } casos, contados donde y cuando no se conoce la población.
    }
zone-part = Nombra una parte de este lugar
actors = Actores según la fuente: { $list }
press = Periodistas asesinados, motivo confirmado
press-unconfirmed = Periodistas asesinados, motivo no confirmado
stack-title =
    { $count ->
        [1] { $number } registro en un lugar
       *[other] { $number } registros en un mismo lugar
    }
zone-dates-unknown = { $first } – fin desconocido
zone-dates = { $first } – { $last }
zone-since = desde { $first }; fin desconocido
zone-since-day = desde el { $first }; fin desconocido
zone-last-reported = Último reporte: { $day }
zone-partial =
    { $count ->
        [1] Se conoce 1 de { $total } municipios; solo ese se dibuja y filtra.
       *[other] Se conocen { $number } de { $total } municipios; solo esos se dibujan y filtran.
    }
zone-coarser = El lugar es menor que las áreas de esta edición: no se dibuja su contorno.
zone-uncited = Sin fuente citada en la lista de origen: se dibuja, no excluye municipios de comparación.
zone-names = La fuente nombra: { $list }
zone-cited = Fuente citada
zone-citation = Fuente citada: { $citation }
page-previous = Anterior
page-of = Página { $page } de { $pages }
page-next = Siguiente
def-records = Un registro es lo que una fuente dice de un evento. Puede abarcar un día o un año, un pueblo o un estado.
def-deaths = Estimación baja, mejor y alta de la fuente. No es un intervalo estadístico.
records-title = Registros
n-deaths =
    { $count ->
        [1] { $number } muerte
       *[other] { $number } muertes
    }
n-records =
    { $count ->
        [1] { $number } registro
       *[other] { $number } registros
    }
n-events =
    { $count ->
        [1] { $number } evento
       *[other] { $number } eventos
    }
n-attacks =
    { $count ->
        [1] { $number } ataque contra civiles
       *[other] { $number } ataques contra civiles
    }
n-deployments =
    { $count ->
        [1] { $number } despliegue
       *[other] { $number } despliegues
    }
n-municipalities =
    { $count ->
        [1] { $number } municipio
       *[other] { $number } municipios
    }
n-other-months =
    { $count ->
        [1] otro mes
       *[other] otros { $number } meses
    }
n-other-municipalities =
    { $count ->
        [1] otro municipio
       *[other] otros { $number } municipios
    }
n-other-states =
    { $count ->
        [1] otro estado
       *[other] otros { $number } estados
    }
toll-said = **{ $deaths }** (entre { $low } y { $high })
toll-said-certain = **{ $deaths }**
toll-said-published = **{ $deaths }** (rango publicado { $low }–{ $high })
toll-order = La mejor estimación queda fuera del rango que publica la propia fuente, porque en algunos registros sus tres números no van en orden. Se muestran como se publicaron.

## Keys of the map

keys-intro = Las letras actúan solo con el foco en el mapa. Todo está también en la lista y en la tabla.
keys-move = Flechas: mover
keys-move-more = ⇧ + flechas: mover más
keys-zoom = + −: acercar, alejar
keys-country = 0: todo el país
keys-open = Intro: abrir el lugar del centro
keys-legend = L: leyenda
keys-chart = T: tiempo
keys-search = /: buscar
keys-help = ?: esta ayuda
keys-back = Esc: volver un paso
keys-month = En el tiempo: ← → un mes
keys-year = ⇧ ← → un año
keys-limits = Inicio, Fin: límites
keys-play = Espacio: recorrer o detener
skip-map = Ir al mapa
skip-table = Ir a la tabla
skip-legend = Ir a la leyenda
period-changed = { $source } cubre { $covered }: el periodo cambió a { $period }.
badlink = El enlace pide «{ $key }={ $value }», que no existe en esta edición. Se muestra lo más cercano.
embed-events = Eventos con muertes registrados
csv = Descargar CSV
latest = Seguir la edición más reciente
pin = Fijar esta edición: las cifras no cambiarán
link-keeps = El enlace guarda fuente, periodo, medida, filtros y lugar.
copy-link = Copiar enlace
copy-failed = No se pudo copiar: el texto quedó seleccionado.
embed-kind = Forma
embed-element = Elemento
embed-iframe = iframe
embed-element-about = Un enlace con imagen que el código vuelve mapa; sin código sigue siendo enlace e imagen, también en correo y lectores de noticias.
embed-iframe-about = Para editores que no aceptan código propio.
embed-other = Otro
embed-width = Ancho
embed-height = Alto
embed-code = Código
embed-preview = Vista previa, { $width } × { $height }
picture-svg = Descargar SVG
picture-png = Descargar PNG
picture-pinned = La imagen queda fija en esta edición y lleva fuente, fecha y edición.
picture-failed = La imagen no llegó. Los enlaces siguen aquí.
alt-again = Volver al texto generado
citation-text = Texto
citation-bibtex = BibTeX
citation-line = { $title }. { $sources }. Mapa: testigo, edición { $edition }, consultado el { $day }. { $url }
citation-sources = La línea de cada fuente
citation-zones = Despliegues dibujados en esta vista
citation-uncited = sin fuente citada
citation-pinned = Las citas nombran la edición { $edition }: sus cifras no cambiarán.
file-areas = Lugares y cifras de esta vista
file-incidents = Registros, uno por fila
file-counts = Conteos por lugar, periodo y categoría
file-series = Serie en el tiempo
file-zones = Despliegues militares
file-comparison = La comparación
file-csv = CSV
file-geojson = GeoJSON
file-rows =
    { $count ->
        [1] { $number } fila
       *[other] { $number } filas
    }
file-facts = { $label } ({ $list })
file-unknown = Vacío = no se sabe; 0 = cero registrado. Cada archivo nombra su fuente y licencia.
share-known = Solo { $share } de las muertes tienen lugar conocido (25 km o mejor).
share-known-none = Ninguna muerte tiene lugar conocido (25 km o mejor).
share-known-most = { $share } de las muertes tienen lugar conocido (25 km o mejor).
share-known-all = Todas las muertes tienen lugar conocido (25 km o mejor).
share-almost-none = menos del 1 %
share-almost-all = más del 99 %
    .start = Más del 99 %
share = Compartir
share-title = Compartir esta vista
share-link = Enlace
share-embed = Insertar
share-picture = Imagen
share-cite = Cita
share-data = Datos
copy = Copiar
menu = Menú
controls = Qué se muestra
measure = Qué se mide
by = Por
    .inline = por
source = Fuente
legend = Leyenda
drawn = { $drawn } de { $records } en el mapa
drawn-none =
    { $count ->
        [1] El único registro no está en el mapa
       *[other] Ninguno de los { $number } registros está en el mapa
    }
drawn-all =
    { $count ->
        [1] El único registro está en el mapa
       *[other] Los { $number } registros están en el mapa
    }
country = todo el país
code = clave { $code }
operation = Despliegue militar
follow = Edición
copied = Copiado
embed-size = Tamaño
alt = Texto alternativo (lo lee quien no ve la imagen)
empty = No hay registros aquí { $when }. No es lo mismo que cero violencia.
gone = Esa edición ya no está publicada. Se muestra la actual.
edition-replaced = La edición que se muestra ya no está publicada: hay otra.
edition-current = Ver la edición actual
refused-no_deployments = Esta edición no tiene despliegues: no hay antes ni después.
refused-need-no_deployments = El mapa, la tabla y la gráfica muestran lo que hay en sus fuentes.
key-zones = Despliegues:
key-active = fin documentado
key-end_unknown = fin desconocido
key-ended = terminados
undrawn-see = ver
table-sort = Ordenar por
