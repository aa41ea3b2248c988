-- The synaptic conductance processor (DP, Figure 3D): what is left of the conductance plus what arrived, with the
-- fraction rounded at random. It is this rounding that lets small conductances die out as they should.
--
-- Twin:     cerebellum.fixed.SynapseProcessor.conductance
-- Formula:  s = decay g + (arrived << 14);  g' = sat16(g + (s >> 14) + (lo14(word) < lo14(s)))
-- Formats:  g and arrived s9.6 nS, decay s1.14 per ms
-- Latency:  2 clocks
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity synapse_conductance is
  port (
    clk     : in  std_logic;
    valid   : in  std_logic;             -- one cell
    decay   : in  signed(15 downto 0);   -- -1 / tau
    g       : in  signed(15 downto 0);   -- old conductance
    arrived : in  signed(15 downto 0);   -- sum of the weights of this millisecond
    word    : in  word_t;                -- random word
    done    : out std_logic := '0';      -- valid, 2 clocks later
    g_new   : out signed(15 downto 0)    -- new conductance
  );
end entity;

architecture rtl of synapse_conductance is
  signal product  : signed(31 downto 0);
  signal g_1      : signed(15 downto 0);
  signal arrived_1 : signed(15 downto 0);
  signal word_1   : unsigned(13 downto 0);
  signal valid_1  : std_logic := '0';
begin
  decayed : entity work.multiplier
    generic map (a_bits_g => 16, b_bits_g => 16)
    port map (clk => clk, valid => valid, a => decay, b => g, product => product);

  process (clk)
    variable change : signed(32 downto 0);
    variable up     : signed(1 downto 0);
  begin
    if rising_edge(clk) then
      valid_1 <= valid;
      done    <= valid_1;
      if valid = '1' then
        g_1       <= g;
        arrived_1 <= arrived;
        word_1    <= unsigned(word(13 downto 0));
      end if;
      if valid_1 = '1' then
        change := resize(product, 33) + resize(arrived_1 & "00000000000000", 33);
        up     := '0' & bit_of(word_1 < unsigned(change(13 downto 0)));
        g_new  <= saturated(resize(g_1, 20) + resize(change(32 downto 14), 20) + resize(up, 20), 16);
      end if;
    end if;
  end process;
end architecture;
