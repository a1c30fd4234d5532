# Textos das páginas que só o servidor escreve. Os identificadores começam com page-, document-, waiting-, about-, report- ou cite-.

page-description = Violência registrada, contagens oficiais e emprego das Forças Armadas no mesmo mapa, com a fonte e a precisão de cada número.

form-period = Período
form-place = Lugar ou operação
form-country = Todo o país
form-layers-both = Operações e nomes
form-layers-zones = Só operações
form-layers-labels = Só nomes
form-layers-none = Nenhuma
form-show = Mostrar
rows-all = Ver todas as linhas

document-pages = Páginas
document-edition = Edição { $e }
document-zones-small =
    { $count ->
        [1] { $n } zona municipal pequena demais para ser desenhada aqui
       *[other] { $n } zonas municipais pequenas demais para serem desenhadas aqui
    }
document-zones-sources = Operações conforme a fonte citada em cada uma.
document-lang-es = Español
document-lang-en = English
document-lang-pt = Português

waiting-title = Um momento
waiting-edition = A edição está sendo preparada. Esta página pergunta de novo sozinha.
waiting-web = A página não foi construída: executar “make web” e carregar este endereço de novo.

about-title = Sobre os dados
about-lead = testigo põe no mesmo mapa a violência registrada, as contagens oficiais e o emprego das Forças Armadas, e diz quão seguro é cada número.
about-sources = Fontes
about-citation = Citação
about-faults = Falhas conhecidas

report-title = O que foi feito de cada linha
report-lead = Cada linha lida termina em um só lugar: aceita, aceita com nota, rejeitada ou retida. Juntas somam as linhas lidas.
report-source = Fonte
report-read = Lidas
report-accepted = Aceitas
report-noted = Aceitas com nota
report-rejected = Rejeitadas
report-withheld = Retidas
report-codes = Por código
report-code = Código
report-rows = Linhas
report-bin = Destino
report-examples = Primeiras linhas (arquivo:linha)
report-kind-note = nota
report-kind-rejection = rejeição
report-none = Nenhuma linha desta fonte foi anotada, rejeitada ou retida.

cite-title = Citar
cite-lead = Cada fonte mantém sua própria citação; a edição diz quais números foram usados, e eles não mudam.
cite-edition = { $title }. testigo, edição { $e }. { $url }
cite-version = edição
cite-text = Texto
cite-text-link = Como texto simples
cite-bibtex-link = Como arquivo BibTeX
cite-attribution = Linhas para mapas

## A incorporação

embed-use = Usar o mapa
embed-open = Abrir
embed-table = Tabela
embed-cite = Citar
embed-savedata = Imagem fixa para economizar dados.
